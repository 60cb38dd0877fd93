import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export const CALENDAR_FIELDS = [
  ...["id", "name", "time_zone", "hours", "holidays", "is_default"],
  ...["created_at", "updated_at"],
]

/** @throws MedusaError not_found */
export async function retrieveCalendar(container: MedusaContainer, id: string) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "business_calendar", fields: CALENDAR_FIELDS, filters: { id } },
      { throwIfKeyNotFound: true }
    )
  return data[0]
}
