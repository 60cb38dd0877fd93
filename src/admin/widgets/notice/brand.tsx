import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useWornBrand } from "../../components/brand/wear-brand"

/** Dresses every page in the marketplace's own name and colours; it shows nothing itself. */
const BrandWidget = () => {
  useWornBrand()
  return null
}

export const config = defineWidgetConfig({ zone: "topbar", id: "souk:brand" })
export default BrandWidget
