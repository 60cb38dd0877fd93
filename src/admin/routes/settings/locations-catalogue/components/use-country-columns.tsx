import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Truncated } from "../../../../components/truncated"
import type { LocationCountry } from "../../../../hooks/location"
import { countryName } from "../../../../lib/countries"
import { localeOf } from "../../../../lib/locale"
import { CountrySwitch } from "./country-switch"
import { ImportText } from "./import-text"

const columnHelper = createDataTableColumnHelper<LocationCountry>()

export const useCountryColumns = () => {
  const { t, i18n } = useTranslation("location")
  return useMemo(() => {
    const { language } = i18n
    const number = new Intl.NumberFormat(localeOf(language))
    const count = (imported: number, available: number) => (
      <span className={imported ? "tabular-nums" : "text-ui-fg-muted tabular-nums"}>
        {number.format(imported || available)}
      </span>
    )
    return [
      columnHelper.accessor("name", {
        header: t("fields.country"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.alphabeticallyAsc"),
        sortDescLabel: t("translation:filters.sorting.alphabeticallyDesc"),
        cell: ({ row: { original: country } }) => (
          <Truncated text={countryName(country.code, language)} className="max-w-[240px]" />
        ),
      }),
      columnHelper.accessor("provinces", {
        header: t("fields.provinces"),
        cell: ({ row: { original: country } }) =>
          count(country.provinces, country.available.provinces),
      }),
      columnHelper.accessor("cities", {
        header: t("fields.cities"),
        cell: ({ row: { original: country } }) => count(country.cities, country.available.cities),
      }),
      columnHelper.accessor("import_state", {
        header: t("fields.import"),
        cell: ({ row: { original: country } }) => <ImportText country={country} />,
      }),
      columnHelper.accessor("is_enabled", {
        header: t("fields.offered"),
        cell: ({ row: { original: country } }) => <CountrySwitch country={country} />,
      }),
    ]
  }, [t, i18n])
}
