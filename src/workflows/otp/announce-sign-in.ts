import { createWorkflow, transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { OtpEvents, SignedIn } from "../../modules/otp/events"

/** Announces that somebody was given a token. */
export const announceSignInWorkflow = createWorkflow(
  "announce-sign-in",
  (input: WorkflowData<SignedIn>) => {
    emitEventStep({ eventName: OtpEvents.SIGNED_IN, data: transform(input, (input) => input) })
  }
)
