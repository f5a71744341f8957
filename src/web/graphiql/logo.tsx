import icon from '../shared/icon.svg'

export const Logo = () => (
  <span className="logo">
    <img src={icon} alt="" width="20" height="20" />
    Entrepôt
  </span>
)
