import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { OtpDevices } from "./devices"
import { Ctx } from "./storage"

/** Up to when changes were looked at for claims that are out of step. */
export class OtpWatermarks extends OtpDevices {
  async lookedUntil(source: string): Promise<Date | null> {
    const [found] = await this.listClaimWatermarks({ source }, { take: 1 })
    return found?.looked_until ?? null
  }

  @InjectTransactionManager()
  async moveWatermark(
    source: string,
    looked_until: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const [found] = await this.listClaimWatermarks({ source }, { take: 1 }, context)
    if (found) await this.updateClaimWatermarks({ id: found.id, looked_until }, context)
    else await this.createClaimWatermarks({ source, looked_until }, context)
  }
}
