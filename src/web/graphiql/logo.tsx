export const Logo = () => (
  <span className="logo">
    <img src="/icon.svg" alt="" width="20" height="20" />
    Entrepôt
  </span>
)
