import { MedusaContainer } from "@medusajs/framework/types"
import { TELEMETRY_MODULE } from "../../modules/telemetry"
import TelemetryModuleService from "../../modules/telemetry/service"
import { readHealth } from "../operations/read-health"

/** All metrics as Prometheus reads them; what a part that is away knows is left out. */
export async function tellMetrics(container: MedusaContainer): Promise<string> {
  const telemetry = container.resolve<TelemetryModuleService>(TELEMETRY_MODULE)
  const [{ checks }, figures] = await Promise.all([readHealth(container), telemetry.readFigures()])
  return await telemetry.tellMetrics(checks, figures)
}
