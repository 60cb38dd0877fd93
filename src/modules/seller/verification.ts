import { InferTypeOf } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import SellerDocument from "./models/seller-document"
import { DocumentKind, FINAL_SELLER_STATUSES } from "./rules"
import { Ctx, SellerPrivateRow, SellerRow } from "./storage"
import { SellerTeam } from "./team"

export const DOCUMENTS_PER_SELLER_MAX = 10

export type SellerDocumentRow = InferTypeOf<typeof SellerDocument>
export type NewSellerDocument = {
  seller_id: string
  kind: DocumentKind
  filename: string
  mime_type: string
  size: number
  file_id: string
  uploaded_by: string
}
/** Where a store stands with the merchant's look at its documents. */
export type Verification = Pick<SellerRow, "verification"> &
  Pick<
    SellerPrivateRow,
    | "verification_requested_at"
    | "verification_reason"
    | "verification_decided_at"
    | "verification_decided_by"
  >
export type DecideVerification = {
  seller_id: string
  to: "verified" | "rejected"
  reason: string | null
  decided_by: string
  /** When the last decision was made, as far as this one knows. */
  last_decided_at: Date | null
}

/** Who stands behind a store: its documents, and the merchant's word on them. */
export class SellerVerification extends SellerTeam {
  /** Keeps a document. The store's row is held, so that two at once are still counted. */
  @InjectTransactionManager()
  async addDocument(
    data: NewSellerDocument,
    @MedusaContext() context: Ctx = {}
  ): Promise<SellerDocumentRow> {
    const { seller_id } = data
    await this.lock<SellerRow>("Seller", seller_id, context)
    const [, count] = await this.listAndCountSellerDocuments({ seller_id }, { take: 1 }, context)
    if (count >= DOCUMENTS_PER_SELLER_MAX) {
      throw refusal(`A store keeps at most ${DOCUMENTS_PER_SELLER_MAX} documents; delete one first`)
    }
    return await this.createSellerDocuments(data, context)
  }

  /** Takes a document away, unless the merchant looks at it or has given the badge for it. */
  @InjectTransactionManager()
  async removeDocument(
    { id, seller_id }: { id: string; seller_id: string },
    @MedusaContext() context: Ctx = {}
  ): Promise<SellerDocumentRow> {
    const state = await this.lockVerification(seller_id, context)
    const [document] = await this.listSellerDocuments({ id, seller_id }, { take: 1 }, context)
    if (!document) {
      const message = `SellerDocument ${id} was not found`
      throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
    }
    if (state.verification === "verified") {
      throw refusal("The store was verified with its documents; they can no longer be deleted")
    }
    if (state.verification_requested_at) {
      throw refusal("The merchant looks at the documents; they can be deleted after the decision")
    }
    await this.softDeleteSellerDocuments([id], {}, context)
    return document
  }

  /** Asks the merchant for a look. Gives back how things stood before. */
  @InjectTransactionManager()
  async requestVerification(
    seller_id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Verification> {
    const before = await this.lockVerification(seller_id, context)
    if (before.verification === "verified") throw refusal("The store is already verified")
    if (before.verification_requested_at) {
      const since = before.verification_requested_at.toISOString()
      throw refusal(`The request of ${since} still waits for the merchant`)
    }
    const [document] = await this.listSellerDocuments({ seller_id }, { take: 1 }, context)
    if (!document) throw refusal("A request needs at least one document; upload one first")
    await this.writeVerification(seller_id, { ...before, verification_requested_at: now }, context)
    return before
  }

  /**
   * Gives the badge, or refuses it with a reason. A decision that was begun before another one was
   * made is refused, whatever the other one was. Gives back how things stood before.
   */
  @InjectTransactionManager()
  async decideVerification(
    { seller_id, to, reason, decided_by, last_decided_at }: DecideVerification,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Verification> {
    const before = await this.lockVerification(seller_id, context)
    if (!sameMoment(before.verification_decided_at, last_decided_at)) {
      throw refusal("Somebody else decided at the same moment; look at the store again")
    }
    if (to === "verified" && before.verification === "verified") {
      throw refusal("The store is already verified")
    }
    const takesBadge = before.verification === "verified"
    if (to === "rejected" && !takesBadge && !before.verification_requested_at) {
      throw refusal("Nothing can be rejected: no request waits, and the store has no badge")
    }
    const decided = { verification_decided_at: now, verification_decided_by: decided_by }
    const after = { verification: to, verification_reason: reason, ...decided }
    await this.writeVerification(seller_id, { ...after, verification_requested_at: null }, context)
    return before
  }

  /** Puts the state back that a request or decision found. */
  @InjectTransactionManager()
  async restoreVerification(
    seller_id: string,
    before: Verification,
    @MedusaContext() context: Ctx = {}
  ) {
    await this.lock<SellerRow>("Seller", seller_id, context)
    await this.writeVerification(seller_id, before, context)
  }

  /** How a store stands; its row is held until the transaction ends. */
  private async lockVerification(seller_id: string, context: Ctx): Promise<Verification> {
    const { name, status, verification } = await this.lock<SellerRow>("Seller", seller_id, context)
    if (FINAL_SELLER_STATUSES.includes(status)) {
      throw refusal(`${name} is ${status}; there is nothing to verify`)
    }
    const [details] = await this.listSellerPrivates({ seller_id }, { take: 1 }, context)
    return {
      verification,
      verification_requested_at: details.verification_requested_at,
      verification_reason: details.verification_reason,
      verification_decided_at: details.verification_decided_at,
      verification_decided_by: details.verification_decided_by,
    }
  }

  private async writeVerification(
    seller_id: string,
    { verification, ...facts }: Verification,
    context: Ctx
  ) {
    const [details] = await this.listSellerPrivates({ seller_id }, { take: 1 }, context)
    await this.updateSellerPrivates({ id: details.id, ...facts }, context)
    await this.updateSellers({ id: seller_id, verification }, context)
  }
}

const sameMoment = (one: Date | null, other: Date | null) =>
  (one && new Date(one).getTime()) === (other && new Date(other).getTime())
const refusal = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
