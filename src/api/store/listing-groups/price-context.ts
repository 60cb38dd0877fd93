import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { PriceContext } from "../../../workflows/catalog/rank-listing-group"
import { StoreGetListingGroup } from "./validators"

const refuse = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/**
 * In which money, and for whom, prices are computed: like the platform, by region or currency and
 * by the groups of the customer.
 */
export async function priceContextOf(
  container: MedusaContainer,
  { currency_code, region_id }: StoreGetListingGroup,
  customer_id?: string
): Promise<PriceContext> {
  if (Boolean(currency_code) === Boolean(region_id)) {
    throw refuse("Fields 'currency_code' and 'region_id': accepts one of the two")
  }
  const [money, groups] = await Promise.all([
    region_id ? ofRegion(container, region_id) : ofShop(container, currency_code!),
    customer_id ? groupsOf(container, customer_id) : undefined,
  ])
  return { ...money, ...(groups && { customer: { groups } }) }
}

async function ofRegion(container: MedusaContainer, region_id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["currency_code"],
    filters: { id: region_id },
  })
  if (!data[0]) throw refuse("Field 'region_id' accepts ids of GET /store/regions")
  return { region_id, currency_code: data[0].currency_code }
}

async function ofShop(container: MedusaContainer, currency_code: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["supported_currencies.currency_code"],
  })
  // The generated types do not know what a supported currency consists of.
  const [{ supported_currencies }] = data as unknown as {
    supported_currencies: { currency_code: string }[]
  }[]
  const codes = supported_currencies.map((supported) => supported.currency_code)
  if (!codes.includes(currency_code)) {
    throw refuse(`Field 'currency_code' accepts what the shop sells in: ${codes.join(", ")}`)
  }
  return { currency_code }
}

async function groupsOf(container: MedusaContainer, customer_id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer_group",
    fields: ["id"],
    filters: { customers: { id: customer_id } },
  })
  return data.map(({ id }) => ({ id }))
}
