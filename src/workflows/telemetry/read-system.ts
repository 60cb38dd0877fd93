import { MedusaContainer } from "@medusajs/framework/types"
import { TELEMETRY_MODULE } from "../../modules/telemetry"
import TelemetryModuleService from "../../modules/telemetry/service"
import { Standing, standingOf } from "../../modules/telemetry/standing"
import { readHealth } from "../operations/read-health"
import { isRetried } from "./outbox-jobs"

type Outbox = Standing["outboxes"][number] & { can_retry: boolean }
export type System = Omit<Standing, "outboxes"> & { outboxes: Outbox[] }

/** How the installation is, for those who run it. */
export async function readSystem(container: MedusaContainer, now: Date): Promise<System> {
  const telemetry = container.resolve<TelemetryModuleService>(TELEMETRY_MODULE)
  const [{ checks }, figures, storage] = await Promise.all([
    readHealth(container),
    telemetry.readFigures(now),
    telemetry.readStorage(),
  ])
  const { version } = telemetry.options
  const standing = standingOf({ parts: checks, figures, storage, version, now })
  const outboxes = standing.outboxes.map((one) => ({ ...one, can_retry: isRetried(one.name) }))
  return { ...standing, outboxes }
}
