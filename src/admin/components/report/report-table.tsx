import { clx, Table, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Report, ReportColumn, ReportRow, ReportRows, ReportTotals } from "../../lib/report"
import { Cell, HeaderCell } from "../table-cells"
import { isFigure } from "./figures"
import type { Figures } from "./use-figures"
import { useReportWords } from "./use-report-words"

type ReportTableProps = { report: Report; data: ReportRows; figures: Figures }

/** The rows as the report has them; the sums of a currency stand beneath. */
export const ReportTable = ({ report, data, figures }: ReportTableProps) => (
  <div className="max-h-[70vh] overflow-auto" tabIndex={0}>
    <Table>
      <Table.Header className="bg-ui-bg-base sticky top-0 z-[1]">
        <Table.Row>
          {report.columns.map((column) => (
            <Head key={column.key} report={report} column={column} />
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {data.rows.map((row, index) => (
          <Table.Row key={index}>
            {report.columns.map((column) => (
              <Cell key={column.key} className={classOf(column)}>
                <ValueText column={column} row={row} figures={figures} />
              </Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
      {data.totals.length > 0 && (
        <tfoot className="bg-ui-bg-subtle border-ui-border-base sticky bottom-0 border-t">
          {data.totals.map((totals) => (
            <Totals key={totals.currency_code} {...{ report, totals, figures }} />
          ))}
        </tfoot>
      )}
    </Table>
  </div>
)

const classOf = ({ type }: ReportColumn) =>
  clx("whitespace-nowrap", { "text-end tabular-nums": isFigure(type) })

const Head = ({ report, column }: { report: Report; column: ReportColumn }) => {
  const { labelOf, meaningOf } = useReportWords()
  const label = labelOf(report, column)
  const meaning = meaningOf(report, column)
  return (
    <HeaderCell className={classOf(column)}>
      {meaning ? (
        <Tooltip content={meaning}>
          <span
            tabIndex={0}
            className="decoration-ui-fg-muted underline decoration-dotted underline-offset-4"
          >
            {label}
          </span>
        </Tooltip>
      ) : (
        label
      )}
    </HeaderCell>
  )
}

const currencyOf = ({ currency_code }: ReportRow) =>
  typeof currency_code === "string" ? currency_code : null

type ValueTextProps = { column: ReportColumn; row: ReportRow; figures: Figures }

const ValueText = ({ column, row, figures }: ValueTextProps) => {
  const text = figures.textOf(column, row[column.key], currencyOf(row))
  if (!text) return <span className="text-ui-fg-muted">-</span>
  if (column.key === "currency_code") return <bdi>{text.toUpperCase()}</bdi>
  if (isFigure(column.type)) return <bdi>{text}</bdi>
  return (
    <span
      dir="auto"
      title={text}
      className={clx("block max-w-[280px] truncate", { "font-mono text-xs": column.type === "id" })}
    >
      {text}
    </span>
  )
}

type TotalsProps = { report: Report; totals: ReportTotals; figures: Figures }

/** The first column that is no sum says what the row is. */
const Totals = ({ report, totals: { currency_code, values }, figures }: TotalsProps) => {
  const { t } = useTranslation("report")
  const place = report.columns.findIndex(({ key }) => !(key in values))
  return (
    <Table.Row className="txt-compact-small-plus hover:bg-ui-bg-subtle">
      {report.columns.map((column, index) => (
        <Cell key={column.key} className={classOf(column)}>
          {index === place && t("table.total")}
          {column.key === "currency_code" && <bdi>{currency_code?.toUpperCase()}</bdi>}
          {column.key in values && (
            <bdi>{figures.textOf(column, values[column.key], currency_code)}</bdi>
          )}
        </Cell>
      ))}
    </Table.Row>
  )
}
