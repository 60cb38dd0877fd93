import { NewFeedback } from "../../../src/modules/feedback/deeds"
import { METRICS, Metric, PLATFORM } from "../../../src/modules/feedback/rules"
import FeedbackModuleService from "../../../src/modules/feedback/service"
import type { FeedbackRow } from "../../../src/modules/feedback/storage"

export const now = new Date("2026-11-22T12:00:00Z")
export const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

let orders = 0
/** What a buyer says of an own order, each time of another. */
export function words(more: Partial<NewFeedback> = {}): NewFeedback {
  orders += 1
  return {
    ...{ kind: "seller", order_id: `order_${orders}`, display_id: orders, seller_id: "sel_1" },
    ...{ seller_order_id: `sord_${orders}`, product_id: null, product_title: null },
    ...{ customer_id: "cus_1", author_name: "Ann L.", comment: "Fine", picture_ids: [] },
    ...{ overall: 5, communication: 4, shipping: 3, accuracy: null, ...more },
  }
}
export const aReview = (more: Partial<NewFeedback> = {}) =>
  words({
    ...{ kind: "product", product_id: "prod_1", product_title: "Cup" },
    ...{ communication: null, shipping: null, accuracy: null, ...more },
  })

/** Counted from the rows, the plain way: what all figures must come to. */
export function naiveFigures(rows: FeedbackRow[]) {
  const seen = rows.filter(({ status }) => status === "visible")
  const of = (metric: Metric) => seen.flatMap((row) => row[metric] ?? [])
  const sum = (stars: number[]) => stars.reduce((total, one) => total + one, 0)
  return Object.fromEntries(
    METRICS.map((metric) => {
      const stars = of(metric)
      const times = [1, 2, 3, 4, 5].map((one) => [one, stars.filter((star) => star === one).length])
      const average = stars.length ? sum(stars) / stars.length : null
      return [metric, { n: stars.length, average, stars: Object.fromEntries(times) }]
    })
  )
}

/** Figures of the service beside those of the rows, of whatever was ever rated. */
export async function bothCounts(service: FeedbackModuleService) {
  const rows = await service.listFeedbacks({})
  const subjects = await service.listSubjects(null, 100)
  return await Promise.all(
    subjects.map(async ({ kind, subject_id }) => {
      const own = rows.filter(
        (row) =>
          row.kind === kind &&
          { seller: row.seller_id, product: row.product_id, platform: PLATFORM }[kind] ===
            subject_id
      )
      const { metrics } = await service.figuresOf({ kind, subject_id }, now)
      return { counted: metrics, naive: naiveFigures(own) }
    })
  )
}
