import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { releaseLockStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"
import { lockSeller } from "./steps/lock-seller"

type Input = { seller_id: string }
type Plan = { seller_id: string; withdraw: string[]; put_back: string[]; forget: string[] }

/** Products changed in one run; a store with more takes several. */
const BATCH = 100

async function productsOf(container: MedusaContainer, filters: object): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id"],
    filters,
    pagination: { skip: 0, take: BATCH, order: { id: "ASC" } },
  })
  return data.map(({ id }) => id)
}

const planSellerShelfStep = createStep(
  "plan-seller-shelf",
  async ({ seller_id }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { status } = await sellers.retrieveSeller(seller_id)
    const plan: Plan = { seller_id, withdraw: [], put_back: [], forget: [] }
    if (status !== "active") {
      const on_sale = { status: ProductStatus.PUBLISHED, seller: { id: seller_id } }
      plan.withdraw = await productsOf(container, on_sale)
    } else {
      const rows = await sellers.listWithdrawnProducts({ seller_id }, { take: BATCH })
      plan.forget = rows.map(({ product_id }) => product_id)
      // What was deleted meanwhile, or decided otherwise by the merchant, stays as it is.
      plan.put_back = plan.forget.length
        ? await productsOf(container, { id: plan.forget, status: ProductStatus.DRAFT })
        : []
    }
    return new StepResponse(plan)
  }
)

const noteWithdrawnProductsStep = createStep(
  "note-withdrawn-products",
  async ({ seller_id, withdraw }: Plan, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const noted = await sellers.listWithdrawnProducts({ product_id: withdraw })
    const known = new Set(noted.map(({ product_id }) => product_id))
    const created = await sellers.createWithdrawnProducts(
      withdraw.flatMap((product_id) => (known.has(product_id) ? [] : { seller_id, product_id }))
    )
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).deleteWithdrawnProducts(ids)
  }
)

const forgetWithdrawnProductsStep = createStep(
  "forget-withdrawn-products",
  async ({ seller_id, forget }: Plan, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.deleteWithdrawnProducts({ product_id: forget })
    const rows = forget.map((product_id) => ({ seller_id, product_id }))
    return new StepResponse(rows.length, rows)
  },
  async (rows, { container }) => {
    if (!rows?.length) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).createWithdrawnProducts(rows)
  }
)

/**
 * Takes a batch of products of a store that may not sell out of the shop, or puts it back. What is
 * to come back is noted first, so that a run that was cut off can be repeated; when nothing is
 * left to do it changes nothing.
 */
export const alignSellerShelfWorkflow = createWorkflow(
  "align-seller-shelf",
  (input: WorkflowData<Input>) => {
    const key = lockSeller(input.seller_id)
    const plan = planSellerShelfStep(input)
    noteWithdrawnProductsStep(plan)
    updateProductsWorkflow
      .runAsStep({
        input: transform({ plan }, ({ plan }) => ({
          products: [
            ...plan.withdraw.map((id) => ({ id, status: ProductStatus.DRAFT })),
            ...plan.put_back.map((id) => ({ id, status: ProductStatus.PUBLISHED })),
          ],
        })),
      })
      .config({ name: "change-shelf" })
    forgetWithdrawnProductsStep(plan)
    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ plan }, ({ plan }) => ({ changed: plan.withdraw.length + plan.forget.length }))
    )
  }
)
