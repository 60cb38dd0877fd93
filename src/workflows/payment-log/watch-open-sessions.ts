import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PAYMENT_LOG_MODULE } from "../../modules/payment-log"
import { STALE_AFTER_MS, SYSTEM_PROVIDER, WATCH_MAX_MS } from "../../modules/payment-log/rules"
import PaymentLogModuleService, { OpenSession } from "../../modules/payment-log/service"
import { findPlaces } from "./find-session"

/** Sessions looked at in one query, and pages walked back while new ones keep turning up. */
const PAGE = 500
const PAGES_MAX = 10

type Session = {
  id: string
  provider_id: string
  status: string
  created_at: string | Date
  payment_collection_id: string
}

/**
 * Puts every session on the watch that has been open for too long: neither paid nor gone, or
 * authorised without an order. What has its order already is settled at once.
 */
export async function watchOpenSessions(container: MedusaContainer, now: Date) {
  const service = container.resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
  const kinds = [
    // Nobody can be asked about a payment by hand; but it can be without its order.
    { status: ["pending", "requires_more"], provider_id: { $ne: SYSTEM_PROVIDER } },
    { status: ["authorized", "captured"] },
  ]
  for (const filters of kinds) {
    for (let page = 0; page < PAGES_MAX; page++) {
      const sessions = await staleSessions(container, filters, page, now)
      const watched = await service.listPaymentWatches(
        { session_id: sessions.map(({ id }) => id) },
        { select: ["session_id"], take: PAGE }
      )
      const known = new Set(watched.map(({ session_id }) => session_id))
      const unknown = sessions.filter(({ id }) => !known.has(id))
      if (!unknown.length) break
      await watch(container, service, unknown, now)
    }
  }
}

async function staleSessions(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  page: number,
  now: Date
): Promise<Session[]> {
  const created_at = {
    $gt: new Date(now.getTime() - WATCH_MAX_MS),
    $lte: new Date(now.getTime() - STALE_AFTER_MS),
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_session",
    fields: ["id", "provider_id", "status", "created_at", "payment_collection_id"],
    filters: { ...filters, created_at },
    pagination: { skip: page * PAGE, take: PAGE, order: { created_at: "DESC" } },
  })
  return data
}

async function watch(
  container: MedusaContainer,
  service: PaymentLogModuleService,
  sessions: Session[],
  now: Date
) {
  const places = await findPlaces(
    container,
    sessions.map(({ payment_collection_id }) => payment_collection_id)
  )
  const hasOrder = (session: Session) =>
    session.status === "authorized" && !!places.get(session.payment_collection_id)?.order_id
  const openOf = (found: Session[]): OpenSession[] =>
    found.map(({ id, provider_id, created_at }) => ({
      session_id: id,
      provider_id,
      opened_at: new Date(created_at),
    }))
  await service.watchSessions(openOf(sessions.filter(hasOrder)), { next_at: null })
  await service.watchSessions(openOf(sessions.filter((one) => !hasOrder(one))), { next_at: now })
}
