import { Combobox } from "@medusajs/dashboard/components"
import { forwardRef, useState } from "react"

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]
const ZONES_SHOWN = 50

type ZoneInputProps = { value: string; onChange: (zone: string) => void; name: string }

/** Searches the zones that browsers know, by any part of their names. */
export const ZoneInput = forwardRef<HTMLInputElement, ZoneInputProps>((props, ref) => {
  const { value, onChange, ...field } = props
  const [search, setSearch] = useState("")
  const words = search.toLowerCase().replace(/ /g, "_")
  const found = ZONES.filter((zone) => zone.toLowerCase().includes(words)).slice(0, ZONES_SHOWN)
  const shown = found.includes(value) || search ? found : [value, ...found]
  return (
    <Combobox
      {...field}
      ref={ref}
      value={value}
      onChange={(next) => onChange(next ?? "")}
      options={shown.map((zone) => ({ value: zone, label: zone.replace(/_/g, " ") }))}
      searchValue={search}
      onSearchValueChange={setSearch}
    />
  )
})
ZoneInput.displayName = "ZoneInput"
