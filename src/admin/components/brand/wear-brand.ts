import { useEffect } from "react"
import { PublicBrand, useBrand } from "../../hooks/notice-public-brand"
import { brandStyles, letterIcon } from "./brand-styles"

/** How the platform ends the title of each page. */
const PLATFORM = /(^| - )Medusa$/
const STYLE_ID = "souk-brand"

/** Writes our name where the platform writes its own, also whenever a page changes the title. */
function nameTitle(name: string) {
  const rename = () => {
    const named = document.title.replace(PLATFORM, (_, dash: string) => `${dash}${name}`)
    if (named !== document.title) document.title = named
  }
  rename()
  const observer = new MutationObserver(rename)
  observer.observe(document.head, { childList: true, subtree: true, characterData: true })
  return () => observer.disconnect()
}

function setIcon({ name, color, favicon_url }: PublicBrand) {
  const link =
    document.querySelector<HTMLLinkElement>('link[rel="icon"]') ??
    document.head.appendChild(Object.assign(document.createElement("link"), { rel: "icon" }))
  link.href = favicon_url ?? letterIcon(name, color)
}

function setColors({ color }: PublicBrand) {
  const style =
    document.getElementById(STYLE_ID) ??
    document.head.appendChild(Object.assign(document.createElement("style"), { id: STYLE_ID }))
  style.textContent = brandStyles(color)
}

/** Dresses the dashboard: title, icon and colours. Gives the brand back once it is known. */
export function useWornBrand(): PublicBrand | undefined {
  const { data: brand } = useBrand()
  useEffect(() => {
    if (!brand) return
    setIcon(brand)
    setColors(brand)
    return nameTitle(brand.name)
  }, [brand])
  return brand
}
