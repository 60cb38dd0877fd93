import { Input, Select } from "@medusajs/ui"
import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { Truncated } from "../../../../components/truncated"
import {
  LocationCity,
  LocationCountry,
  useEnabledCountries,
  useLocationCities,
} from "../../../../hooks/location"
import { countryName } from "../../../../lib/countries"

/** Shows what shoppers find: cities of an offered country by what one types. */
export const PlaceSearch = () => {
  const { t } = useTranslation("location")
  const { data } = useEnabledCountries()
  const [chosen, setChosen] = useState("")
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const countries = data?.countries ?? []
  // A country may have been switched off since it was chosen.
  const code = (countries.find((one) => one.code === chosen) ?? countries[0])?.code ?? ""
  return (
    <Section title={t("search.title")} subtitle={t("search.text")}>
      {data && !countries.length && <SectionMessage text={t("search.no_country")} />}
      {!!countries.length && (
        <div className="grid gap-3 px-6 py-4 md:grid-cols-2">
          <CountrySelect countries={countries} value={code} onChange={setChosen} />
          <Input
            size="small"
            type="search"
            value={searchValue}
            onChange={(event) => onSearchValueChange(event.target.value)}
            placeholder={t("search.placeholder")}
            aria-label={t("search.placeholder")}
            maxLength={200}
          />
        </div>
      )}
      {code && <Cities code={code} q={query ?? ""} />}
    </Section>
  )
}

type CountrySelectProps = {
  countries: LocationCountry[]
  value: string
  onChange: (code: string) => void
}

const CountrySelect = ({ countries, value, onChange }: CountrySelectProps) => {
  const { t, i18n } = useTranslation("location")
  return (
    <Select size="small" dir={i18n.dir()} value={value} onValueChange={onChange}>
      <Select.Trigger aria-label={t("fields.country")}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {countries.map(({ code }) => (
          <Select.Item key={code} value={code}>
            {countryName(code, i18n.language)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}

const Cities = ({ code, q }: { code: string; q: string }) => {
  const { t } = useTranslation("location")
  const { data, isLoading, isError, error } = useLocationCities(code, q)
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  if (!data?.cities.length) return <SectionMessage text={t("search.none")} />
  const more = data.count - data.cities.length
  return (
    <>
      {data.cities.map((city) => (
        <CityRow key={city.id} city={city} />
      ))}
      {more > 0 && <SectionMessage text={t("search.more", { count: more })} />}
    </>
  )
}

const CityRow = ({ city: { id, name, district, province_name } }: { city: LocationCity }) => (
  <div className="grid grid-cols-2 gap-x-4 px-6 py-3">
    <div className="min-w-0">
      <Truncated text={name} className="txt-compact-small" />
      <Truncated text={id} className="text-ui-fg-muted txt-compact-xsmall font-mono" />
    </div>
    <Truncated
      text={[district, province_name].filter(Boolean).join(", ")}
      className="text-ui-fg-subtle txt-compact-small"
    />
  </div>
)
