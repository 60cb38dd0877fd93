import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MemberRole } from "../../../src/modules/seller/rules"
import SellerModuleService from "../../../src/modules/seller/service"
import { OPEN_INVITES_MAX } from "../../../src/modules/seller/team"
import { DOCUMENTS_PER_SELLER_MAX } from "../../../src/modules/seller/verification"

const NOW = new Date("2026-03-01T12:00:00Z")
const LATER = new Date("2026-03-02T12:00:00Z")

moduleIntegrationTestRunner<SellerModuleService>({
  moduleName: "seller",
  resolve: "./src/modules/seller",
  pathToMigrations: resolve("src/modules/seller/migrations"),
  moduleOptions: { auto_approve: false, public_url: "https://shop.example" },
  testSuite: ({ service }) => {
    const aStore = async (handle = "clay") => {
      const email = `${handle}@example.com`
      const { id } = await service.apply({ name: handle, handle, legal_name: handle, email })
      const places = { stock_location_id: "sloc_1", shipping_profile_id: "sp_1" }
      return (await service.approve(id, places, NOW)).id
    }
    const aMember = async (seller_id: string, user_id: string, role: MemberRole = "owner") =>
      (await service.createSellerMembers({ seller_id, user_id, role })).id
    const anInvite = async (seller_id: string, email = "ann@example.com", role?: MemberRole) =>
      await service.invite(
        { seller_id, email, role: role ?? "support", token_hash: `${seller_id}:${email}` },
        NOW
      )
    const reasons = async (attempts: Promise<unknown>[]) =>
      (await Promise.allSettled(attempts))
        .filter((attempt) => attempt.status === "rejected")
        .map(({ reason }) => reason.message)
    const owners = async (seller_id: string) =>
      (await service.listSellerMembers({ seller_id, role: "owner" })).length

    describe("the last owner", () => {
      it("stays, when two owners are demoted at the same moment", async () => {
        const seller_id = await aStore()
        const ids = [await aMember(seller_id, "user_1"), await aMember(seller_id, "user_2")]
        const demote = (id: string) =>
          service.changeMemberRole({ id, seller_id, role: "support" as const })
        expect(await reasons(ids.map(demote))).toEqual([expect.stringContaining("needs an owner")])
        expect(await owners(seller_id)).toBe(1)
      })

      it("stays, when one is removed while the other is demoted", async () => {
        const seller_id = await aStore()
        const [one, two] = [await aMember(seller_id, "user_1"), await aMember(seller_id, "user_2")]
        const both = [
          service.removeMember({ id: one, seller_id }),
          service.changeMemberRole({ id: two, seller_id, role: "manager" }),
        ]
        expect(await reasons(both)).toEqual([expect.stringContaining("needs an owner")])
        expect(await owners(seller_id)).toBe(1)
      })

      it("may be named owner once more, and go when there is another", async () => {
        const seller_id = await aStore()
        const id = await aMember(seller_id, "user_1")
        const other = await aMember(seller_id, "user_2", "manager")
        await expect(service.removeMember({ id, seller_id })).rejects.toThrow("needs an owner")
        await service.changeMemberRole({ id, seller_id, role: "owner" })
        await service.changeMemberRole({ id: other, seller_id, role: "owner" })
        await expect(service.removeMember({ id, seller_id })).resolves.toMatchObject({ id })
      })

      it("of another store does not count, and is not found", async () => {
        const [clay, wool] = [await aStore("clay"), await aStore("wool")]
        const id = await aMember(clay, "user_1")
        await aMember(wool, "user_2")
        await expect(service.removeMember({ id, seller_id: clay })).rejects.toThrow("last one")
        await expect(service.removeMember({ id, seller_id: wool })).rejects.toThrow("not found")
      })
    })

    describe("somebody who was removed", () => {
      it("gets the old row again, in the store and role of the invitation", async () => {
        const [clay, wool] = [await aStore("clay"), await aStore("wool")]
        await aMember(clay, "user_1")
        const id = await aMember(clay, "user_2", "manager")
        await service.removeMember({ id, seller_id: clay })
        const { id: invite_id } = await anInvite(wool)
        const enrolled = await service.enrol({ invite_id, user_id: "user_2" }, NOW)
        const before = { place: { seller_id: clay, role: "manager" }, was_removed: true }
        expect(enrolled).toEqual({ id, seller_id: wool, role: "support", before })
        expect(await service.listSellerMembers({ user_id: "user_2" })).toMatchObject([
          { id, seller_id: wool, role: "support", deleted_at: null },
        ])

        await service.disenrol({ ...enrolled, invite_id })
        const [taken] = await service.listSellerMembers({ id }, { withDeleted: true })
        expect(taken).toMatchObject({ ...before.place, deleted_at: expect.any(Date) })
        expect(await service.retrieveSellerInvite(invite_id)).toMatchObject({ accepted_at: null })
      })

      it("is hired by one store, when two hire at the same moment", async () => {
        const [clay, wool] = [await aStore("clay"), await aStore("wool")]
        await aMember(clay, "user_1")
        const id = await aMember(clay, "user_2", "manager")
        await service.removeMember({ id, seller_id: clay })
        const invites = [await anInvite(clay), await anInvite(wool)]
        const hire = ({ id: invite_id }: { id: string }) =>
          service.enrol({ invite_id, user_id: "user_2" }, NOW)
        expect(await reasons(invites.map(hire))).toEqual([
          expect.stringContaining("works for a store already"),
        ])
      })
    })

    it("keeps an invitation either accepted or withdrawn, not both", async () => {
      const seller_id = await aStore()
      const { id } = await anInvite(seller_id)
      const both = [
        service.enrol({ invite_id: id, user_id: "user_1" }, NOW),
        service.revokeInvite({ id, seller_id }, NOW),
      ]
      expect(await reasons(both)).toEqual([expect.stringMatching(/accepted|withdrawn/)])
      const { accepted_at, revoked_at } = await service.retrieveSellerInvite(id)
      expect(Boolean(accepted_at)).not.toBe(Boolean(revoked_at))
    })

    it("bounds the open invitations of a store, and lets one of them be made anew", async () => {
      const seller_id = await aStore()
      for (let n = 0; n < OPEN_INVITES_MAX; n++) await anInvite(seller_id, `${n}@example.com`)
      await expect(anInvite(seller_id)).rejects.toThrow(`at most ${OPEN_INVITES_MAX} open`)
      const again = { seller_id, email: "0@example.com", role: "owner", token_hash: "x" } as const
      await expect(service.invite(again, NOW)).resolves.toMatchObject({ role: "owner" })
    })

    describe("documents and decisions", () => {
      const document = (seller_id: string) => ({
        ...{ seller_id, kind: "tax" as const, filename: "tax.pdf", size: 5, uploaded_by: "user_1" },
        ...{ mime_type: "application/pdf", file_id: "private-1" },
      })
      const aWaitingStore = async () => {
        const seller_id = await aStore()
        const { id } = await service.addDocument(document(seller_id))
        await service.requestVerification(seller_id, NOW)
        return { seller_id, id }
      }
      const decide = (seller_id: string, to: "verified" | "rejected", last: Date | null = null) =>
        service.decideVerification(
          { seller_id, to, reason: null, decided_by: "user_9", last_decided_at: last },
          LATER
        )

      it("keeps so many documents, also when more arrive at the same moment", async () => {
        const seller_id = await aStore()
        const attempts = Array.from({ length: DOCUMENTS_PER_SELLER_MAX + 2 }, () =>
          service.addDocument(document(seller_id))
        )
        const refused = `at most ${DOCUMENTS_PER_SELLER_MAX} documents`
        expect(await reasons(attempts)).toEqual([
          expect.stringContaining(refused),
          expect.stringContaining(refused),
        ])
        expect(await service.listSellerDocuments({})).toHaveLength(DOCUMENTS_PER_SELLER_MAX)
      })

      it("lets one of two requests at the same moment win", async () => {
        const seller_id = await aStore()
        await service.addDocument(document(seller_id))
        const ask = () => service.requestVerification(seller_id, NOW)
        expect(await reasons([ask(), ask()])).toEqual([expect.stringContaining("still waits")])
      })

      it.each([
        ["verified", "verified"],
        ["rejected", "rejected"],
        ["verified", "rejected"],
        ["rejected", "verified"],
      ] as const)("lets one of %s and %s at the same moment win", async (one, other) => {
        const { seller_id } = await aWaitingStore()
        expect(await reasons([decide(seller_id, one), decide(seller_id, other)])).toEqual([
          expect.stringContaining("at the same moment"),
        ])
      })

      it("keeps the papers of a decision, and lets them go after a rejection", async () => {
        const { seller_id, id } = await aWaitingStore()
        const remove = () => service.removeDocument({ id, seller_id })
        await expect(remove()).rejects.toThrow("after the decision")
        const before = await decide(seller_id, "verified")
        await expect(remove()).rejects.toThrow("was verified with its documents")
        await service.restoreVerification(seller_id, before)
        await expect(remove()).rejects.toThrow("after the decision")
        await decide(seller_id, "rejected")
        await expect(remove()).resolves.toMatchObject({ id })
      })

      it("says of a store that is no more that there is nothing to verify", async () => {
        const { seller_id } = await aWaitingStore()
        const waiting = async () =>
          (await service.listSellerPrivates({ seller_id }))[0].verification_requested_at
        const before = await waiting()
        expect(before).toBeInstanceOf(Date)
        const moved = await service.move({ id: seller_id, to: "closed", reason: "Done" }, NOW)
        await expect(decide(seller_id, "verified")).rejects.toThrow("nothing to verify")
        expect(await waiting()).toBeNull()
        await service.moveBack(moved)
        expect(await waiting()).toEqual(before)
      })
    })
  },
})
