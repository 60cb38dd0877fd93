import { useTranslation } from "react-i18next"
import { countryName } from "../lib/countries"

type AddressTextProps = {
  address: {
    company?: string | null
    address_1?: string | null
    address_2?: string | null
    city?: string | null
    province?: string | null
    postal_code?: string | null
    country_code?: string | null
  }
}

/** An address as it would stand on an envelope. */
export const AddressText = ({ address }: AddressTextProps) => {
  const { i18n } = useTranslation()
  const lines = [
    address.company,
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    address.province,
    address.country_code && countryName(address.country_code, i18n.language),
  ]
  return (
    <address className="txt-compact-small whitespace-pre-line break-words not-italic" dir="auto">
      {lines.filter(Boolean).join("\n")}
    </address>
  )
}
