import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableFilterHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { LocationCountry, useLocationCountries } from "../../../../hooks/location"
import { useTableQuery } from "../../../../lib/table-query"
import { useCountryColumns } from "./use-country-columns"

const PAGE_SIZE = 20
const filterHelper = createDataTableFilterHelper<LocationCountry & { enabled: string }>()

/** The countries of the world; a switch imports a country's places and offers them. */
export const CountryTable = () => {
  const { t } = useTranslation("location")
  const query = useTableQuery<"enabled">({
    ...{ pageSize: PAGE_SIZE, filters: ["enabled"], order: "name" },
  })
  const { data, isLoading, isError, error } = useLocationCountries(query)
  const columns = useCountryColumns()
  const filters = useCountryFilters()
  if (isError) throw error
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("countries.title")}
        subHeading={t("countries.description")}
        data={data?.countries}
        columns={columns}
        filters={filters}
        getRowId={(country) => country.code}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("countries.none"), description: t("countries.none_text") },
          filtered: { heading: t("countries.none"), description: t("countries.none_text") },
        }}
      />
      {data && (
        <Text size="xsmall" className="text-ui-fg-muted px-6 py-3">
          {t("countries.source", { source: data.attribution, version: data.data_version })}
        </Text>
      )}
    </Container>
  )
}

function useCountryFilters() {
  const { t } = useTranslation("location")
  return useMemo(
    () => [
      filterHelper.accessor("enabled", {
        type: "radio",
        label: t("fields.offered"),
        options: [
          { label: t("countries.on"), value: "true" },
          { label: t("countries.off"), value: "false" },
        ],
      }),
    ],
    [t]
  )
}
