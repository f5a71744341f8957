export const Logo = () => (
  <h1 className="logo">
    <img src="/icon.svg" alt="" width="20" height="20" />
    Entrepôt
  </h1>
)
