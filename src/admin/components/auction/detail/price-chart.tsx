import { getStylizedAmount } from "@medusajs/dashboard/lib"
import { useTranslation } from "react-i18next"
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import type { Auction } from "../../../hooks/auction"
import { localeOf } from "../../../lib/locale"
import { useMoments } from "../moments"
import type { PricePoint } from "./price-history"

const HEIGHT = 224
const TICKS = 5
const DAY_MS = 24 * 60 * 60 * 1_000
const MINUTE_MS = 60 * 1_000

type PriceChartProps = { points: PricePoint[]; auction: Auction }

/** The price as a line with steps. Whoever cannot see it is told its ends in a sentence. */
const PriceChart = ({ points, auction }: PriceChartProps) => {
  const { t } = useTranslation("auction")
  const { currency_code, reserve_price } = auction
  const timeText = useTimeText(points)
  const shortAmount = useShortAmount(currency_code)
  if (!points.length) return null
  const text = t("chart.text", {
    count: points.length - 1,
    from: getStylizedAmount(points[0].price, currency_code),
    to: getStylizedAmount(points[points.length - 1].price, currency_code),
  })
  const axis = { tickLine: false, axisLine: false, tick: TICK }
  return (
    // Time runs from left to right in charts of all languages.
    <figure dir="ltr" role="img" aria-label={text} className="-ms-2">
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <LineChart data={points} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis
            {...axis}
            dataKey="at"
            type="number"
            scale="time"
            domain={["dataMin", "dataMax"]}
            ticks={ticksOf(points)}
            interval="preserveStartEnd"
            tickFormatter={timeText}
            minTickGap={24}
          />
          <YAxis
            {...axis}
            width={72}
            domain={["auto", "auto"]}
            tickFormatter={shortAmount}
            tickCount={5}
          />
          <Tooltip
            content={({ active, payload }) => (
              // The chart hands its own points back.
              <PointText
                point={active ? (payload?.[0]?.payload as PricePoint | undefined) : undefined}
                currency_code={currency_code}
              />
            )}
            cursor={{ stroke: "var(--border-strong)" }}
            isAnimationActive={false}
          />
          {reserve_price !== null && (
            <ReferenceLine
              y={reserve_price}
              stroke="var(--tag-orange-icon)"
              strokeDasharray="4 4"
              label={{
                value: t("board.reserve"),
                position: "insideTopLeft",
                fill: "var(--fg-muted)",
                fontSize: 11,
              }}
            />
          )}
          <Line
            type="stepAfter"
            dataKey="price"
            stroke="var(--fg-interactive)"
            strokeWidth={2}
            dot={points.length <= 40 && DOT}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </figure>
  )
}

const TICK = { fill: "var(--fg-muted)", fontSize: 11 }
const MARGIN = { top: 12, right: 12, bottom: 0, left: 0 }
const DOT = { r: 2, fill: "var(--fg-interactive)", strokeWidth: 0 }

/** Moments at equal distances, wherever the bids are. */
function ticksOf(points: PricePoint[]) {
  const [first, last] = [points[0].at, points[points.length - 1].at]
  return Array.from({ length: TICKS }, (_, index) => first + ((last - first) * index) / (TICKS - 1))
}

/** Days for a long auction, times of day for a short one, seconds for a storm of bids. */
function useTimeText(points: PricePoint[]) {
  const { short, time, timeExact } = useMoments()
  const span = points.length ? points[points.length - 1].at - points[0].at : 0
  const words = span > DAY_MS ? short : span > 5 * MINUTE_MS ? time : timeExact
  // Kept in its own order: the chart around it reads from left to right.
  return (at: number) => `\u2068${words(at)}\u2069`
}

function useShortAmount(currency: string) {
  const { i18n } = useTranslation()
  const format = new Intl.NumberFormat(localeOf(i18n.language), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  })
  return (amount: number) => format.format(amount)
}

const PointText = ({ point, currency_code }: { point?: PricePoint; currency_code: string }) => {
  const { exact } = useMoments()
  if (!point) return null
  return (
    <div className="bg-ui-bg-component shadow-elevation-tooltip rounded-lg px-3 py-2">
      <p className="txt-compact-small-plus text-ui-fg-base tabular-nums">
        {getStylizedAmount(point.price, currency_code)}
      </p>
      <p className="txt-compact-xsmall text-ui-fg-subtle" dir="auto">
        {[point.alias, exact(point.at)].filter(Boolean).join(" · ")}
      </p>
    </div>
  )
}

export default PriceChart
