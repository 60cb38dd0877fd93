import { MedusaContainer } from "@medusajs/framework/types"
import { BUSINESS_PROFILE_MODULE } from "../../../modules/business-profile"
import { BusinessProfileEvents } from "../../../modules/business-profile/events"
import BusinessProfileModuleService from "../../../modules/business-profile/service"
import { NewNotice } from "../../../modules/notice/telling"
import { customersOf, staff, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Named = { id: string }

const profilesOf = (container: MedusaContainer) =>
  container.resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)

const tellSubmitted: Tell<Named> = async (container, { id }) => {
  const [profile] = await profilesOf(container).listBusinessProfiles({ id }, { take: 1 })
  if (profile?.status !== "pending") return []
  return toEach(await staff(container), {
    key: "merchant_business_profile",
    event_key: `merchant_business_profile:${id}:${new Date(profile.submitted_at).getTime()}`,
    facts: { profile_id: id, company: profile.company_name },
  })
}

const tellDecided: Tell<Named> = async (container, { id }): Promise<NewNotice[]> => {
  const [profile] = await profilesOf(container).listBusinessProfiles({ id }, { take: 1 })
  if (!profile?.decided_at || profile.status === "pending") return []
  const customers = await customersOf(container, [profile.customer_id])
  const key = `business_profile_${profile.status}` as const
  const event_key = `${key}:${id}:${new Date(profile.decided_at).getTime()}`
  const company = profile.company_name
  return key === "business_profile_verified"
    ? toEach([...customers.values()], { key, event_key, facts: { company } })
    : toEach([...customers.values()], {
        ...{ key, event_key },
        facts: { company, reason: profile.reason ?? "" },
      })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const search = async (name: string, column: "submitted_at" | "decided_at") => {
    const profiles = await profilesOf(container).listBusinessProfiles(
      { [column]: { $gte: since, $lt: until } },
      { select: ["id"], take: MISSED_MAX }
    )
    return profiles.map(({ id }) => ({ name, data: { id } }))
  }
  return [
    ...(await search(BusinessProfileEvents.SUBMITTED, "submitted_at")),
    ...(await search(BusinessProfileEvents.VERIFIED, "decided_at")),
  ]
}

/** Companies for which customers buy. */
export const companyTeller: Teller = {
  name: "company",
  tells: {
    [BusinessProfileEvents.SUBMITTED]: tellSubmitted,
    [BusinessProfileEvents.VERIFIED]: tellDecided,
    [BusinessProfileEvents.REJECTED]: tellDecided,
  },
  missed,
}
