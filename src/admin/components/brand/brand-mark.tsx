import { letterIcon } from "./brand-styles"

type BrandMarkProps = { name: string; color: string; logo_url: string | null; className?: string }

/** The logo, or a tile with the first letter. */
export const BrandMark = ({ name, color, logo_url, className = "size-12" }: BrandMarkProps) => (
  <img
    src={logo_url || letterIcon(name, color)}
    alt=""
    className={`${className} rounded-lg object-contain`}
  />
)
