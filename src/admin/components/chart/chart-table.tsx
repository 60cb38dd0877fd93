import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Cell, HeaderCell } from "../table-cells"
import type { DrawingProps } from "./drawing"
import { numberIn } from "./points"
import { useNumbers } from "./use-numbers"

const ROWS_MAX = 1_000

type ChartTableProps = Pick<DrawingProps, "data" | "x" | "series" | "formatX" | "onSelect"> & {
  label: string
}

/** The same figures to read one by one, with a keyboard or without eyes. */
export const ChartTable = ({ data, x, series, formatX, onSelect, label }: ChartTableProps) => {
  const { t } = useTranslation("statistics")
  const { full } = useNumbers()
  return (
    <div className="-mx-6 max-h-80 overflow-auto" tabIndex={0} role="region" aria-label={label}>
      <Table>
        <Table.Header>
          <Table.Row>
            <HeaderCell>
              <span className="sr-only">{t("chart.name")}</span>
            </HeaderCell>
            {series.map(({ key, label }) => (
              <HeaderCell key={key} className="text-end whitespace-nowrap">
                {label}
              </HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data.slice(0, ROWS_MAX).map((row, index) => (
            <Table.Row key={index}>
              <Cell className="whitespace-nowrap">
                {onSelect ? (
                  <button
                    type="button"
                    onClick={() => onSelect(row)}
                    className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
                  >
                    {formatX(String(row[x] ?? ""))}
                  </button>
                ) : (
                  formatX(String(row[x] ?? ""))
                )}
              </Cell>
              {series.map(({ key, format = full }) => {
                const value = numberIn(row, key)
                return (
                  <Cell key={key} className="text-end tabular-nums">
                    <bdi>{value === null ? "–" : format(value)}</bdi>
                  </Cell>
                )
              })}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
