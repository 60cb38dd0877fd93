import { LoaderOptions } from "@medusajs/framework/types"
import type { TelemetryOptions } from "../service"
import { beginTracing } from "../tracing"

/** Before any route is made: the platform wraps routes as it makes them. */
export default async function tracingLoader({ options, logger }: LoaderOptions) {
  // Of this module; the platform has one type for all.
  const { tracing } = options as unknown as TelemetryOptions
  if (!tracing) return
  await beginTracing(tracing)
  logger?.info(`Traces are sent to ${new URL(tracing.endpoint).host}`)
}
