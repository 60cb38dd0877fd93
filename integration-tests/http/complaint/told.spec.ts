import { MedusaContainer } from "@medusajs/framework/types"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { everythingTold, factsTold, forgetEverythingTold, searchForMissed } from "../notice/told"
import { aComplaintDesk, ComplaintDesk } from "./complaint-desk"

const ANN = "ann.account@example.com by inbox, email"
const NORTH = "north@example.com by inbox, feed, email"
const STAFF = "merchant by feed"

/** Who hears what of a dispute, from its first day to the end of an appeal. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let desk: ComplaintDesk
  /** What was before is no news. */
  let begun: Date
  beforeAll(async () => {
    container = getContainer()
    desk = await aComplaintDesk(api, container)
    await aMember(api, container, desk.store.id, "fulfilment")
    await desk.quiet()
    begun = await forgetEverythingTold(container)
  })
  afterEach(async () => await desk.quiet())

  /** What was told of the dispute; a refund has notices of its own. */
  const told = async () =>
    Object.fromEntries(
      Object.entries(await everythingTold(container)).filter(([key]) => key.includes("complaint"))
    )

  const fullCourse = async () => {
    const { id } = await desk.open()
    await desk.later({ hours: 73 })
    const asked = { from: "buyer", body: "Have you a photo?" }
    const { version } = await desk.staff(id, "request-information", asked)
    await desk.staff(id, "resolve", desk.decision({ version }))
    const appealed = await desk.buyer(id, "appeal", { body: "All of it is broken" })
    const end = { outcome: "for_seller", amount: 0, payer: null, version: appealed.version }
    await desk.staff(id, "decide-appeal", desk.decision(end))
    return id
  }
  const COURSE = {
    complaint_escalated: [ANN],
    complaint_final: [ANN],
    complaint_information: [ANN],
    complaint_resolved: [ANN],
    merchant_complaint_appealed: [STAFF],
    merchant_complaint_escalated: [STAFF],
    merchant_complaint_opened: [STAFF],
    store_complaint_appealed: [NORTH],
    store_complaint_escalated: [NORTH],
    store_complaint_final: [NORTH],
    store_complaint_opened: [NORTH],
    store_complaint_resolved: [NORTH],
  }

  it("tells each party of each step once, and the packers nothing", async () => {
    await fullCourse()
    expect(await told()).toEqual(COURSE)
    const [{ facts }] = await factsTold(container, "complaint_resolved")
    expect(facts).toMatchObject({
      ...{ outcome: "split", refund: { amount: 20, currency_code: "usd" } },
      ...{ order_number: 1, seller_name: "North", appeal_by: expect.any(String) },
    })
    const [{ facts: opened }] = await factsTold(container, "store_complaint_opened")
    expect(opened).toMatchObject({ reason: "damaged", answer_by: expect.any(String) })
  })

  it("tells of offers and their answers", async () => {
    const { id, version } = await desk.open()
    const offer = { kind: "refund", amount: 5, body: "Five?", version }
    const offered = await desk.seller(id, "offer", offer)
    await desk.buyer(id, "decline-offer", { version: offered.version })
    const rejected = { body: "Then not", version: offered.version + 1 }
    await desk.seller(id, "reject", rejected)
    await desk.buyer(id, "withdraw")
    expect(await told()).toEqual({
      complaint_offer: [ANN],
      complaint_rejected: [ANN],
      merchant_complaint_opened: [STAFF],
      store_complaint_answered: [NORTH],
      store_complaint_closed: ["north@example.com by inbox, feed"],
      store_complaint_opened: [NORTH],
    })
  })

  it("finds what events lost, and tells nobody twice", async () => {
    await fullCourse()
    const before = await told()
    await searchForMissed(container, begun)
    expect(await told()).toEqual(before)
    await forgetEverythingTold(container)
    await searchForMissed(container, begun)
    // What the merchant waits for no more is no news.
    const { complaint_information: _, ...rest } = COURSE
    expect(await told()).toEqual(rest)
    await searchForMissed(container, begun)
    expect(await told()).toEqual(rest)
  })
})
