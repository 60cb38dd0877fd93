import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import SellerModuleService from "../../../src/modules/seller/service"
import { hashOf } from "../../../src/modules/seller/token"

const NOW = new Date("2026-03-01T12:00:00Z")
const LATER = new Date("2026-03-20T12:00:00Z")

moduleIntegrationTestRunner<SellerModuleService>({
  moduleName: "seller",
  resolve: "./src/modules/seller",
  pathToMigrations: resolve("src/modules/seller/migrations"),
  moduleOptions: { auto_approve: false, public_url: "https://shop.example" },
  testSuite: ({ service }) => {
    const clay = { name: "Clay House", handle: "clay", legal_name: "Clay Ltd" }
    const apply = (change: object = {}) =>
      service.apply({ ...clay, email: "clay@example.com", ...change })
    const anActiveSeller = async () => {
      const { id } = await apply()
      const places = { stock_location_id: "sloc_1", shipping_profile_id: "sp_1" }
      return await service.approve(id, places, NOW)
    }
    const invite = (seller_id: string, token: string) =>
      service.invite(
        { seller_id, email: "clay@example.com", role: "owner", token_hash: hashOf(token) },
        NOW
      )
    const outcomes = async (attempts: Promise<unknown>[]) =>
      (await Promise.allSettled(attempts)).map(({ status }) => status).sort()

    describe("the life of a seller", () => {
      it("keeps the reason beside the store, not in it", async () => {
        const { id } = await apply()
        await service.move({ id, to: "rejected", reason: "No papers" }, NOW)
        expect(JSON.stringify(await service.retrieveSeller(id))).not.toContain("No papers")
        const [details] = await service.listSellerPrivates({ seller_id: id })
        expect(details).toMatchObject({ status_reason: "No papers", released_at: NOW })
      })

      it("lets one of two moves at the same moment win", async () => {
        const { id } = await apply()
        const move = (to: "active" | "rejected") => service.move({ id, to }, NOW)
        expect(await outcomes([move("active"), move("rejected")])).toEqual([
          "fulfilled",
          "rejected",
        ])
      })

      it("frees handle and e-mail of whoever was rejected, and only then", async () => {
        const { id } = await apply()
        await expect(apply()).rejects.toThrow("clay@example.com already has a store here")
        await expect(apply({ email: "other@example.com" })).rejects.toThrow("already exists")
        await service.move({ id, to: "rejected", reason: "No papers" }, NOW)
        await expect(apply()).resolves.toMatchObject({ handle: "clay" })
      })

      it("lets one of two equal applications at the same moment win", async () => {
        expect(await outcomes([apply(), apply()])).toEqual(["fulfilled", "rejected"])
        expect(await service.listSellers({})).toHaveLength(1)
      })
    })

    describe("an invitation", () => {
      it("enrols one user, once", async () => {
        const { id } = await anActiveSeller()
        const { id: invite_id } = await invite(id, "secret")
        const enrol = (user_id: string) => service.enrol({ invite_id, user_id }, NOW)
        expect(await outcomes([enrol("user_1"), enrol("user_2")])).toEqual([
          "fulfilled",
          "rejected",
        ])
        expect(await service.listSellerMembers({})).toHaveLength(1)
      })

      it("is open for fourteen days", async () => {
        const { id } = await anActiveSeller()
        await invite(id, "secret")
        await expect(service.retrieveOpenInvite("secret", NOW)).resolves.toMatchObject({
          seller_id: id,
        })
        await expect(service.retrieveOpenInvite("secret", LATER)).rejects.toThrow("expired on")
        await expect(service.retrieveOpenInvite("Secret", NOW)).rejects.toThrow(
          "no such invitation"
        )
      })

      it("is replaced by a newer one", async () => {
        const { id } = await anActiveSeller()
        await invite(id, "first")
        await invite(id, "second")
        await expect(service.retrieveOpenInvite("first", NOW)).rejects.toThrow("replaced")
        await expect(service.retrieveOpenInvite("second", NOW)).resolves.toBeDefined()
      })

      it("made twice at the same moment is made once, and the other is told so", async () => {
        const { id } = await anActiveSeller()
        const both = await Promise.allSettled([invite(id, "first"), invite(id, "second")])
        const lost = both.filter((attempt) => attempt.status === "rejected")
        expect(lost.map(({ reason }) => reason.message)).toEqual([
          "clay@example.com was invited at the same moment; use that link or make another",
        ])
        expect(await service.listSellerInvites({ revoked_at: null })).toHaveLength(1)
      })

      it("has an address that carries the token", async () => {
        expect(await service.inviteUrl("abc")).toBe(
          "https://shop.example/app/login#seller_invite=abc"
        )
      })
    })

    it("enrols nobody twice, not even after a removal", async () => {
      const { id: seller_id } = await anActiveSeller()
      const member = { user_id: "user_1", role: "owner" as const, seller_id }
      const { id } = await service.createSellerMembers(member)
      await service.softDeleteSellerMembers([id])
      await expect(service.createSellerMembers(member)).rejects.toThrow("already exists")
    })

    it("gives a product one seller", async () => {
      const { id: seller_id } = await anActiveSeller()
      const give = () => service.createSellerProducts({ product_id: "prod_1", seller_id })
      expect(await outcomes([give(), give()])).toEqual(["fulfilled", "rejected"])
    })

    it("decides a review once", async () => {
      const { id: seller_id } = await anActiveSeller()
      const { id } = await service.createProductReviews({ product_id: "prod_1", seller_id })
      const decide = (status: "approved" | "rejected") =>
        service.decideReview({ id, status, decided_by: "user_1" }, NOW)
      expect(await outcomes([decide("approved"), decide("rejected")])).toEqual([
        "fulfilled",
        "rejected",
      ])
    })
  },
})
