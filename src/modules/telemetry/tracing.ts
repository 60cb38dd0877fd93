import { resourceFromAttributes } from "@medusajs/framework/opentelemetry/resources"
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ReadableSpan,
  SpanExporter,
} from "@medusajs/framework/opentelemetry/sdk-trace-node"
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http"
import { cleanSpan } from "./clean-span"

export type TracingOptions = { endpoint: string; service: string; version: string }

/** Spans that wait to be sent; of more than these the newest are dropped. */
export const SPANS_MAX = 2_048
export const SPANS_AT_ONCE = 512
const GATHER_MS = 5_000
/** What a receiver gets for an answer; nobody but the next batch waits for it. */
const EXPORT_MS_MAX = 5_000
/** How long the end of a process waits for what is still to be sent. */
const FAREWELL_MS_MAX = 3_000

/** Cleans spans when they are sent: no request waits for it, and what is dropped costs nothing. */
class CleaningExporter implements SpanExporter {
  constructor(private readonly inner: OTLPTraceExporter) {}

  export(spans: ReadableSpan[], done: Parameters<SpanExporter["export"]>[1]) {
    this.inner.export(spans.map(cleanSpan), done)
  }

  async shutdown() {
    await this.inner.shutdown()
  }
}

let ending: (() => Promise<void>) | undefined

/**
 * Sends what requests, queries and workflows did to an OTLP receiver, from now on. Statements of the
 * database are not traced: their values would leave with them. Once in a process.
 */
export async function beginTracing({ endpoint, service, version }: TracingOptions): Promise<void> {
  if (ending) return
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: EXPORT_MS_MAX })
  const processor = new BatchSpanProcessor(new CleaningExporter(exporter), {
    maxQueueSize: SPANS_MAX,
    maxExportBatchSize: SPANS_AT_ONCE,
    scheduledDelayMillis: GATHER_MS,
    exportTimeoutMillis: EXPORT_MS_MAX,
  })
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": service, "service.version": version }),
    spanProcessors: [processor],
  })
  ending = async () => await provider.shutdown()
  provider.register()
  // The platform is loaded by whoever starts it, but not by every command.
  const { instrumentHttpLayer, instrumentRemoteQuery, instrumentWorkflows } =
    await import("@medusajs/medusa")
  instrumentHttpLayer()
  instrumentRemoteQuery()
  instrumentWorkflows()
}

/** Sends what is still to be sent, as far as somebody takes it soon. */
export async function endTracing(): Promise<void> {
  const end = ending
  ending = undefined
  if (!end) return
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FAREWELL_MS_MAX)
  })
  try {
    await Promise.race([end().catch(() => {}), late])
  } finally {
    clearTimeout(timer)
  }
}
