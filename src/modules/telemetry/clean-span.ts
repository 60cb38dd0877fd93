import type { ReadableSpan } from "@medusajs/framework/opentelemetry/sdk-trace-node"
import { redact, redactUrl } from "../../lib/redact"
import { REQUEST_ID } from "../../lib/request-watch"

type Attributes = ReadableSpan["attributes"]
type Value = Attributes[string]

/**
 * What may leave. The platform adds every header of a request to its span, so whatever is not named
 * here stays: cookies, tokens, whom a request is from, what somebody searched for.
 */
const KEPT = [
  ...["http.method", "http.route", "http.status_code"],
  ...["query.fields", "fetch.select", "fetch.relations"],
  ...["workflow.transaction_id", "workflow.step.action", "workflow.step.type"],
  ...["workflow.step.step_id", "workflow.step.attempts", "workflow.step.failures"],
]
const URL_ATTRIBUTE = "http.url"
/** Under which the id of the request is told. */
const REQUEST_ID_ATTRIBUTE = "http.request.id"
const TEXT_LENGTH_MAX = 500
const LIST_LENGTH_MAX = 100

const cleanText = (text: string) => redact(text).slice(0, TEXT_LENGTH_MAX)

function cleanValue(value: Value): Value {
  if (typeof value === "string") return cleanText(value)
  if (!Array.isArray(value)) return value
  const [first] = value
  // Lists of attributes hold one type.
  return typeof first === "string"
    ? (value as string[]).slice(0, LIST_LENGTH_MAX).map((text) => cleanText(String(text)))
    : value
}

function cleanAttributes(attributes: Attributes): Attributes {
  const kept = KEPT.flatMap((name) =>
    attributes[name] === undefined ? [] : [[name, cleanValue(attributes[name])]]
  )
  const { [URL_ATTRIBUTE]: url, [REQUEST_ID]: id } = attributes
  if (typeof url === "string") kept.push([URL_ATTRIBUTE, cleanText(redactUrl(url))])
  if (typeof id === "string") kept.push([REQUEST_ID_ATTRIBUTE, cleanText(id)])
  return Object.fromEntries(kept)
}

/** A span as it may leave: what was done, how long it took, what came of it. */
export const cleanSpan = (span: ReadableSpan): ReadableSpan => ({
  name: cleanText(redactUrl(span.name)),
  kind: span.kind,
  spanContext: () => span.spanContext(),
  parentSpanContext: span.parentSpanContext,
  ...{ startTime: span.startTime, endTime: span.endTime, duration: span.duration },
  ended: span.ended,
  status: {
    code: span.status.code,
    message: span.status.message === undefined ? undefined : cleanText(span.status.message),
  },
  attributes: cleanAttributes(span.attributes),
  // What was thrown may say anything; the log has it, under the id of the request.
  ...{ links: [], events: [] },
  resource: span.resource,
  instrumentationScope: span.instrumentationScope,
  droppedAttributesCount: span.droppedAttributesCount,
  droppedEventsCount: span.droppedEventsCount + span.events.length,
  droppedLinksCount: span.droppedLinksCount + span.links.length,
})
