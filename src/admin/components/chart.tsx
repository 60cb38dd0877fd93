import { ChartBar, ListBullet } from "@medusajs/icons"
import { Button, Skeleton, Text } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import { CHART_HEIGHT } from "./chart/chart-style"
import { ChartTable } from "./chart/chart-table"
import { Legend } from "./chart/legend"
import { ChartRow, isBlank, isSideways, Series, shownBars } from "./chart/points"
import { useSummary } from "./chart/use-summary"

// The drawing of charts is large, and few pages need it.
const DRAWINGS = {
  line: lazy(() => import("./chart/line-drawing")),
  bar: lazy(() => import("./chart/bar-drawing")),
  donut: lazy(() => import("./chart/donut-drawing")),
}

export type ChartProps = {
  kind: keyof typeof DRAWINGS
  data: ChartRow[]
  /** The column that names a row: a day, a store, a status. */
  x: string
  /** A donut draws the first one only. */
  series: Series[]
  formatX?: (value: string) => string
  /** What is drawn, for those who cannot see it. */
  label: string
  onSelect?: (row: ChartRow) => void
  /** Of bars and of parts of a donut, where a thing has a colour of its own. */
  colorOf?: (row: ChartRow) => string | undefined
}

/** A chart, and the same figures as a table. */
export const Chart = (props: ChartProps) => {
  const { kind, data, x, series, formatX = String, label, onSelect, colorOf } = props
  const { t, i18n } = useTranslation("statistics")
  const [isTable, setIsTable] = useState(false)
  const summary = useSummary({ data, x, series, formatX, label })
  if (isBlank(data, series)) return <Blank text={t("chart.empty")} />
  const Drawing = DRAWINGS[kind]
  const shown = shownBars(data, isSideways(data, x, formatX)).length
  const isMirrored = i18n.dir() === "rtl"
  return (
    <figure className="flex min-w-0 flex-col gap-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {series.length > 1 && kind !== "donut" ? <Legend series={series} /> : <span />}
        <Button size="small" variant="transparent" onClick={() => setIsTable(!isTable)}>
          {isTable ? <ChartBar /> : <ListBullet />}
          {t(isTable ? "chart.as_chart" : "chart.as_table")}
        </Button>
      </div>
      {isTable ? (
        <ChartTable {...{ data, x, series, formatX, onSelect, label }} />
      ) : (
        <>
          <Text className="sr-only">{summary}</Text>
          {/* Texts of the drawing are placed from its left side, whatever the language. */}
          <div dir={kind === "donut" ? undefined : "ltr"} aria-hidden={kind !== "donut"}>
            <Suspense fallback={<Skeleton style={{ height: CHART_HEIGHT }} className="w-full" />}>
              <Drawing {...{ data, x, series, formatX, isMirrored, onSelect, colorOf }} />
            </Suspense>
          </div>
          {kind === "bar" && shown < data.length && (
            <Text size="xsmall" className="text-ui-fg-muted">
              {t("chart.first_bars", { shown, all: data.length })}
            </Text>
          )}
        </>
      )}
    </figure>
  )
}

const Blank = ({ text }: { text: string }) => (
  <div
    role="status"
    className="text-ui-fg-muted flex items-center justify-center"
    style={{ height: CHART_HEIGHT }}
  >
    <Text size="small">{text}</Text>
  </div>
)
