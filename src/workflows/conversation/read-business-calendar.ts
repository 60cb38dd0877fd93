import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BusinessCalendar } from "../../lib/business-time"
import { ALWAYS_OPEN } from "../../modules/ticket/calendars"

/** When somebody is there to answer: the marketplace's calendar, or always. */
export async function readBusinessCalendar(container: MedusaContainer): Promise<BusinessCalendar> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "business_calendar",
    fields: ["time_zone", "hours", "holidays"],
    filters: { is_default: true },
  })
  // Its columns are checked when a calendar is saved.
  return (data[0] as unknown as BusinessCalendar | undefined) ?? ALWAYS_OPEN
}
