import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import BusinessDocument from "./models/business-document"
import BusinessProfile from "./models/business-profile"
import {
  DocumentKind,
  DOCUMENTS_PER_PROFILE_MAX,
  ProfileFacts,
  ProfileStatus,
  statusAfterWriting,
} from "./rules"

type Ctx = Context<EntityManager>
export type BusinessProfileRow = InferTypeOf<typeof BusinessProfile>
export type BusinessDocumentRow = InferTypeOf<typeof BusinessDocument>
export type WriteProfile = Partial<ProfileFacts> & { customer_id: string }
/** What a write has done, and what it found; null when there was no profile. */
export type Written = { profile: BusinessProfileRow; before: BusinessProfileRow | null }
export type DecideProfile = {
  id: string
  to: Exclude<ProfileStatus, "pending">
  reason: string | null
  decided_by: string
  /** The version that was looked at. */
  version: number
}
export type NewDocument = {
  customer_id: string
  kind: DocumentKind
  filename: string
  mime_type: string
  size: number
  file_id: string
}

const refusal = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
const notFound = (message: string) => new MedusaError(MedusaError.Types.NOT_FOUND, message)

/** A customer's company, its papers, and the merchant's word on them. */
export default class BusinessProfileModuleService extends MedusaService({
  BusinessProfile,
  BusinessDocument,
}) {
  /**
   * Writes a customer's profile, which is made by the first write. Two at once end in one profile.
   *
   * @throws MedusaError invalid_data when a first write leaves out name or number
   */
  @InjectTransactionManager()
  async writeProfile(
    { customer_id, ...changes }: WriteProfile,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Written> {
    const { company_name, registration_number } = changes
    let before = await this.lockOf(customer_id, context)
    if (!before) {
      if (!company_name || !registration_number) {
        const message = "A new business profile needs 'company_name' and 'registration_number'"
        throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
      }
      const facts = { ...changes, company_name, registration_number }
      const made = await this.insert(customer_id, facts, now, context)
      if (made) return { profile: made, before: null }
      before = await this.lockOf(customer_id, context)
    }
    if (!before) throw refusal("The business profile was deleted at this moment; send it again")
    const status = statusAfterWriting(before, changes)
    const isSubmitted = status !== before.status
    const profile = await this.updateBusinessProfiles(
      {
        ...{ ...changes, id: before.id, status, version: before.version + 1 },
        ...(isSubmitted && { submitted_at: now, reason: null, decided_at: null, decided_by: null }),
      },
      context
    )
    return { profile, before }
  }

  /** Puts back what a write found. */
  @InjectTransactionManager()
  async unwriteProfile({ profile, before }: Written, @MedusaContext() context: Ctx = {}) {
    if (before) await this.updateBusinessProfiles(plain(before), context)
    else await this.deleteBusinessProfiles([profile.id], context)
  }

  /**
   * The merchant's word. Made once for each version: who decides on what has changed since, or was
   * decided by somebody else, is refused.
   */
  @InjectTransactionManager()
  async decide(
    { id, to, reason, decided_by, version }: DecideProfile,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Written> {
    const before = await this.lock(id, context)
    if (before.status === to) throw refusal(`The business profile is already ${to}`)
    if (before.version !== version) {
      throw refusal("The business profile has changed or was decided meanwhile; look at it again")
    }
    const profile = await this.updateBusinessProfiles(
      { id, status: to, reason, decided_by, decided_at: now, version: version + 1 },
      context
    )
    return { profile, before }
  }

  /** Keeps a document. The profile's row is held, so that two at once are still counted. */
  @InjectTransactionManager()
  async addDocument(
    { customer_id, ...data }: NewDocument,
    @MedusaContext() context: Ctx = {}
  ): Promise<BusinessDocumentRow> {
    const profile = await this.lockOwn(customer_id, context)
    const filters = { profile_id: profile.id }
    const [, count] = await this.listAndCountBusinessDocuments(filters, { take: 1 }, context)
    if (count >= DOCUMENTS_PER_PROFILE_MAX) {
      throw refusal(
        `A business profile keeps at most ${DOCUMENTS_PER_PROFILE_MAX} documents; delete one first`
      )
    }
    await this.touch(profile, context)
    return await this.createBusinessDocuments({ ...data, profile_id: profile.id }, context)
  }

  /** Takes a document away, unless the company was verified with it. */
  @InjectTransactionManager()
  async removeDocument(
    { id, customer_id }: { id: string; customer_id: string },
    @MedusaContext() context: Ctx = {}
  ): Promise<BusinessDocumentRow> {
    const profile = await this.lockOf(customer_id, context)
    const filters = { id, profile_id: profile?.id ?? "" }
    const [document] = await this.listBusinessDocuments(filters, { take: 1 }, context)
    if (!profile || !document) throw notFound(`Document ${id} was not found`)
    if (profile.status === "verified") {
      throw refusal("The company was verified with its documents; they can no longer be deleted")
    }
    await this.touch(profile, context)
    await this.softDeleteBusinessDocuments([id], {}, context)
    return document
  }

  private async touch({ id, version }: BusinessProfileRow, context: Ctx) {
    await this.updateBusinessProfiles({ id, version: version + 1 }, context)
  }

  private async insert(
    customer_id: string,
    facts: Partial<ProfileFacts> & Pick<ProfileFacts, "company_name" | "registration_number">,
    now: Date,
    context: Ctx
  ): Promise<BusinessProfileRow | undefined> {
    const made = await context.transactionManager!.execute<{ id: string }[]>(
      `insert into business_profile (id, customer_id, company_name, registration_number, tax_id,
         contact_name, contact_phone, contact_email, submitted_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (customer_id) where deleted_at is null do nothing returning id`,
      [
        ...[generateEntityId(undefined, "bizprof"), customer_id, facts.company_name],
        ...[facts.registration_number, facts.tax_id ?? null, facts.contact_name ?? null],
        ...[facts.contact_phone ?? null, facts.contact_email ?? null, now],
      ]
    )
    return made.length ? await this.retrieveBusinessProfile(made[0].id, {}, context) : undefined
  }

  /** The customer's profile, held until the transaction ends. */
  private async lockOf(customer_id: string, context: Ctx): Promise<BusinessProfileRow | undefined> {
    const [found] = await context.transactionManager!.execute<{ id: string }[]>(
      "select id from business_profile where customer_id = ? and deleted_at is null for update",
      [customer_id]
    )
    return found && (await this.retrieveBusinessProfile(found.id, {}, context))
  }

  private async lockOwn(customer_id: string, context: Ctx): Promise<BusinessProfileRow> {
    const profile = await this.lockOf(customer_id, context)
    if (!profile) throw notFound("There is no business profile yet; send its facts first")
    return profile
  }

  private async lock(id: string, context: Ctx): Promise<BusinessProfileRow> {
    await context.transactionManager!.execute(
      "select id from business_profile where id = ? and deleted_at is null for update",
      [id]
    )
    return await this.retrieveBusinessProfile(id, {}, context)
  }
}

/** What an update takes of a row that went through a workflow, where dates become texts. */
const plain = ({ deleted_at: _, created_at: __, updated_at: ___, ...row }: BusinessProfileRow) =>
  row
