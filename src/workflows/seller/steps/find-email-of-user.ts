import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** By what people know a dashboard user; null when the merchant has deleted the login. */
export const findEmailOfUserStep = createStep(
  "find-email-of-user",
  async (id: string, { container }) => {
    const [user] = await container.resolve(Modules.USER).listUsers({ id }, { select: ["email"] })
    return new StepResponse<string | null>(user?.email ?? null)
  }
)
