import { MedusaContainer } from "@medusajs/framework/types"
import { tellOfWaitingMessagesWorkflow } from "../../../src/workflows/conversation/tell-of-waiting-messages"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { everythingTold, factsTold, forgetEverythingTold, searchForMissed } from "../notice/told"
import { aTalk, Talk } from "./talk"

const ANN = "ann.account@example.com by inbox, email"
const NORTH = "north@example.com by inbox, feed, email"
const MINUTE_MS = 60_000

/** Who hears elsewhere that something was written, and how often. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let talk: Talk
  let begun: Date
  beforeAll(async () => {
    container = getContainer()
    talk = await aTalk(api, container)
    await aMember(api, container, talk.store.id, "fulfilment")
    await talk.quiet()
    begun = await forgetEverythingTold(container)
  })
  afterEach(async () => await talk.quiet())

  /** So many minutes from now the job runs. */
  const later = async (minutes: number) => {
    const now = new Date(Date.now() + minutes * MINUTE_MS)
    await tellOfWaitingMessagesWorkflow(container).run({ input: { now } })
    await talk.quiet()
  }

  it("each side is told of what the other wrote, in one notice, and the packers not", async () => {
    const { conversation } = await talk.begin("Is it dishwasher safe?")
    await talk.buyer(conversation.id, "My mail is ann@example.com")
    expect(await everythingTold(container)).toEqual({})
    await later(3)
    expect(await everythingTold(container)).toEqual({ store_conversation_message: [NORTH] })
    const [{ facts }] = await factsTold(container, "store_conversation_message")
    expect(facts).toMatchObject({
      ...{ conversation_id: conversation.id, seller_name: "North", order_number: 1, count: 2 },
      message: "My mail is •••••",
    })
    await talk.seller(conversation.id, "It is")
    await later(6)
    expect(await everythingTold(container)).toEqual({
      ...{ conversation_message: [ANN], store_conversation_message: [NORTH] },
    })
    const { notifications } = (await api.get("/store/notifications", talk.ann)).data
    expect(notifications).toMatchObject([
      { title: "North wrote to you", path: `/account/conversations/${conversation.id}` },
    ])
  })

  it("nobody is told of what they have read", async () => {
    const { conversation } = await talk.begin()
    await talk.post(`/seller/conversations/${conversation.id}/read`, {}, talk.store.auth)
    await later(3)
    expect(await everythingTold(container)).toEqual({})
  })

  it("finds what events lost, and tells nobody twice", async () => {
    const { conversation } = await talk.begin()
    await later(0)
    await later(3)
    const before = await everythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual(before)
    await forgetEverythingTold(container)
    // The moment of telling is the one of the job, which ran three minutes ahead.
    const now = new Date(Date.now() + 5 * MINUTE_MS)
    jest.useFakeTimers({
      now,
      doNotFake: ["nextTick", "setImmediate", "setTimeout", "clearTimeout"],
    })
    await searchForMissed(container, begun)
    jest.useRealTimers()
    expect(await everythingTold(container)).toEqual(before)
    await talk.post(`/seller/conversations/${conversation.id}/read`, {}, talk.store.auth)
    await forgetEverythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual({})
  })
})
