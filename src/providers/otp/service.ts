import {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { AbstractAuthModuleProvider } from "@medusajs/framework/utils"
import { CODE_NOT_VALID } from "../../modules/otp/rules"
import { PROVEN, ProvenBody } from "./proven"

/**
 * Signs in who has given the right code. Codes are sent and compared in front of the platform's
 * route, see `src/api/auth/code-sign-in.ts`; without their mark nobody gets in here.
 */
export default class OtpAuthProvider extends AbstractAuthModuleProvider {
  static identifier = "otp"
  static DISPLAY_NAME = "Sign-in code"

  async authenticate(
    { body }: AuthenticationInput,
    logins: AuthIdentityProviderService
  ): Promise<AuthenticationResponse> {
    // The mark is ours alone; the platform's type of a body knows texts only.
    const entity_id = (body as ProvenBody | undefined)?.[PROVEN]
    if (!entity_id) return { success: false, error: CODE_NOT_VALID }
    return { success: true, authIdentity: await logins.retrieve({ entity_id }) }
  }
}
