import { Deed } from "../../../src/modules/auction/sales"
import { aBid, aLot, aLotDraft, inMinutes } from "../../helpers/auctions"
import { onStage } from "./stage"

const MERCHANT: Deed = { by: "merchant", actor_id: "user_1" }
const SELLER: Deed = { by: "seller", actor_id: "user_2", seller_id: "sel_1" }

onStage(({ service, sql }) => {
  const statusOf = async (id: string) => (await service.retrieveAuction(id)).status
  const messages = (outcomes: PromiseSettledResult<unknown>[]) =>
    outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.message] : []))

  describe("drafts", () => {
    it.each<[string, Parameters<typeof aLotDraft>[1], RegExp]>([
      ["a price of nothing", { start_price: 0 }, /start_price' accepts an amount above 0/],
      ["half a cent", { start_price: 10.5 }, /start_price' accepts/],
      ["a reserve below the start", { reserve_price: 9_99 }, /reserve_price' accepts 10.00 USD/],
      ["a purchase at the start price", { buy_now_price: 10_00 }, /buy_now_price' accepts more/],
      [
        "a purchase below the reserve",
        { reserve_price: 30_00, buy_now_price: 20_00 },
        /from the reserve on/,
      ],
      ["a mode without a price", { buy_now_mode: "always" }, /buy_now_mode' accepts a mode with/],
      ["an end in the past", { ends_at: inMinutes(-1) }, /ends_at' accepts a moment after/],
      [
        "an end before the start",
        { starts_at: inMinutes(90), ends_at: inMinutes(80) },
        /ends_at' accepts a moment after/,
      ],
      ["a last end before the end", { hard_end_at: inMinutes(59) }, /hard_end_at' accepts/],
      ["61 days", { ends_at: inMinutes(61 * 24 * 60) }, /at most 60 days/],
      ["a window of two hours", { soft_close_window_s: 7200 }, /from 0 to 3600/],
      ["six lists again", { relist_max: 6 }, /from 0 to 5/],
    ])("refuse %s", async (_, wishes, message) => {
      await expect(aLotDraft(service, wishes)).rejects.toThrow(message)
    })

    it("take what the settings say, and follow the reserve with the purchase", async () => {
      await service.setSettings({ soft_close_window_s: 60, on_default: "close", relist_max: 3 })
      const plain = await aLotDraft(service, { buy_now_price: 50_00 })
      expect(plain).toMatchObject({
        ...{ status: "draft", soft_close_window_s: 60, soft_close_reset_s: 300 },
        ...{ on_default: "close", relist_max: 3, buy_now_mode: "until_first_bid" },
      })
      const reserved = await service.editAuction(plain.id, { reserve_price: 40_00 }, MERCHANT)
      expect(reserved.buy_now_mode).toBe("until_reserve_met")
      const chosen = await service.editAuction(plain.id, { buy_now_mode: "always" }, MERCHANT)
      expect(chosen.buy_now_mode).toBe("always")
      const without = await service.editAuction(plain.id, { buy_now_price: null }, MERCHANT)
      expect(without.buy_now_mode).toBeNull()
    })

    it("are their store's alone, and leave no trace when they go", async () => {
      const draft = await aLotDraft(service, { seller_id: "sel_2" })
      await expect(service.editAuction(draft.id, {}, SELLER)).rejects.toMatchObject({
        type: "not_found",
      })
      await service.deleteDraft(draft.id, { ...SELLER, seller_id: "sel_2" })
      expect(await service.listAuctions({ id: draft.id })).toEqual([])
      expect(await service.listAuctionChanges({ auction_id: draft.id })).toEqual([])
    })
  })

  describe("publishing", () => {
    it("starts at once or is planned, with copies of what holds now", async () => {
      await service.setSettings({ fee_bps: 350, payment_hours: 48 })
      const live = await aLot(service)
      expect(live).toMatchObject({ status: "live", fee_bps: 350, payment_hours: 48 })
      expect(live.increments).toEqual((await service.incrementsFor("usd", 2)).tiers)
      expect(live.planned_ends_at).toEqual(live.ends_at)
      const changes = await service.listAuctionChanges({ auction_id: live.id })
      expect(changes.map(({ kind }) => kind).sort()).toEqual(["created", "published", "started"])
      await service.setIncrements("usd", [{ from: 0, step: 7_00 }])
      expect((await service.retrieveAuction(live.id)).increments).toEqual(live.increments)
      const planned = await aLot(service, { starts_at: inMinutes(30) })
      expect(planned).toMatchObject({
        status: "scheduled",
        increments: [{ from: 0, step: 7_00 }],
      })
      expect((await service.listingOf(live.product_id)).format).toBe("auction")
    })

    it("lets one of two auctions of a product through, whoever comes first", async () => {
      for (let round = 0; round < 10; round++) {
        const product_id = `prod_twice_${round}`
        const drafts = await Promise.all(
          Array.from({ length: 5 }, () => aLotDraft(service, { product_id }))
        )
        const outcomes = await Promise.allSettled(
          drafts.map(({ id }) => service.publish(id, MERCHANT))
        )
        const words = `Product ${product_id} is in an auction already; one at a time is accepted`
        expect(messages(outcomes)).toEqual(Array(4).fill(words))
        expect(await service.openLots({ product_ids: [product_id] })).toHaveLength(1)
      }
    })

    it("lets a product be converted or auctioned, never both", async () => {
      for (let round = 0; round < 10; round++) {
        const product_id = `prod_race_${round}`
        const { id } = await aLotDraft(service, { product_id })
        await Promise.allSettled([
          service.publish(id, MERCHANT),
          service.setListing(product_id, "fixed_price"),
        ])
        const { format, open_auction_id } = await service.listingOf(product_id)
        const isLive = (await statusOf(id)) === "live"
        expect({ format, open_auction_id }).toEqual(
          isLive
            ? { format: "auction", open_auction_id: id }
            : { format: "fixed_price", open_auction_id: null }
        )
      }
    })

    it("refuses a product that was said to sell at a fixed price, until it is converted", async () => {
      const { id, product_id } = await aLotDraft(service)
      await service.setListing(product_id, "fixed_price")
      await expect(service.publish(id, MERCHANT)).rejects.toThrow(
        `Product ${product_id} sells at a fixed price; convert it to auctions first`
      )
      await service.setListing(product_id, "auction")
      expect(await service.publish(id, MERCHANT)).toMatchObject({ status: "live" })
      await expect(service.setListing(product_id, "fixed_price")).rejects.toThrow(
        "cannot be in an auction and sell at a fixed price"
      )
      await service.cancel(id, { ...MERCHANT, reason: "Not for sale" })
      expect(await service.setListing(product_id, "fixed_price")).toEqual({
        ...{ product_id, format: "fixed_price", open_auction_id: null },
      })
    })

    it("is not to be got around with plain SQL", async () => {
      const { id, product_id } = await aLot(service)
      const fails = (text: string, code: string) =>
        expect(sql(text)).rejects.toMatchObject({ code })
      await fails(
        `update listing set format = 'fixed_price' where product_id = '${product_id}'`,
        "23503"
      )
      await fails(`delete from listing where product_id = '${product_id}'`, "23503")
      await fails(
        `insert into listing (id, product_id, format) values ('l', '${product_id}', 'fixed_price')`,
        "23505"
      )
      await fails(
        `insert into auction select (jsonb_populate_record(null::auction,
          to_jsonb(auction) - 'is_open' - 'listing_format' || '{"id":"copy"}')).*
          from auction where id = '${id}'`,
        // The database makes two columns itself and takes them from nobody.
        "428C9"
      )
      await fails(
        `insert into auction (id, product_id, variant_id, currency_code, decimals, start_price,
            ends_at, soft_close_window_s, soft_close_reset_s, on_default, relist_max, status)
          select 'copy', product_id, variant_id, currency_code, decimals, start_price,
            ends_at, soft_close_window_s, soft_close_reset_s, on_default, relist_max, 'scheduled'
          from auction where id = '${id}'`,
        "23505"
      )
      await fails(
        `insert into auction (id, product_id, variant_id, currency_code, decimals, start_price,
            ends_at, soft_close_window_s, soft_close_reset_s, on_default, relist_max, status)
          values ('other', 'prod_unlisted', 'v', 'usd', 2, 100, now() + interval '1 day', 0, 0,
            'close', 0, 'live')`,
        "23503"
      )
      await fails(`update auction set settled_at = now() where id = '${id}'`, "23514")
    })

    it("is taken back without bids, and cancelled with one", async () => {
      const lone = await aLot(service)
      await service.unpublish(lone.id, MERCHANT)
      expect(await service.retrieveAuction(lone.id)).toMatchObject({
        ...{ status: "draft", starts_at: null, published_at: null },
      })
      const wanted = await aLot(service)
      await aBid(service, wanted.id, "cus_ann", 20_00)
      await service.unpublish(wanted.id, MERCHANT)
      expect(await statusOf(wanted.id)).toBe("cancelled")
    })
  })

  describe("editing", () => {
    it("is free before the first bid, and over with it", async () => {
      const { id, product_id } = await aLot(service)
      const ends_at = inMinutes(120)
      const edited = await service.editAuction(id, { start_price: 20_00, ends_at }, MERCHANT)
      expect(edited).toMatchObject({ start_price: 20_00, ends_at, planned_ends_at: ends_at })
      const other = service.editAuction(id, { product_id: `${product_id}_x` }, MERCHANT)
      await expect(other).rejects.toThrow("its product stays")
      const moved = service.editAuction(id, { starts_at: inMinutes(5) }, MERCHANT)
      await expect(moved).rejects.toThrow("has started; its start stays")
      expect(await aBid(service, id, "cus_ann", 20_00)).toMatchObject({ ok: true })
      await expect(service.editAuction(id, { ends_at }, MERCHANT)).rejects.toThrow(
        "from the first bid on only the reserve can be lowered"
      )
    })

    it("changes the steps with the currency", async () => {
      const { id } = await aLot(service)
      const yen = { currency_code: "JPY", decimals: 0, start_price: 500 }
      expect(await service.editAuction(id, yen, MERCHANT)).toMatchObject({
        currency_code: "jpy",
        increments: (await service.incrementsFor("jpy", 0)).tiers,
      })
    })

    it("and a first bid at one moment never leave a bid below the start", async () => {
      for (let round = 0; round < 10; round++) {
        const { id } = await aLot(service)
        await Promise.allSettled([
          service.editAuction(id, { start_price: 30_00 }, MERCHANT),
          aBid(service, id, "cus_ann", 20_00),
        ])
        const { start_price, seq, current_price } = await service.retrieveAuction(id)
        expect([Number(start_price), seq, current_price && Number(current_price)]).toEqual(
          seq ? [10_00, 1, 10_00] : [30_00, 0, null]
        )
      }
    })
  })
})
