import { ProfileFacts, statusAfterWriting } from "../../../src/modules/business-profile/rules"

const facts: ProfileFacts = {
  ...{ company_name: "Ash & Co", registration_number: "HRB 7", tax_id: "DE1" },
  ...{ contact_name: null, contact_phone: null, contact_email: null },
}

describe("a profile that is written", () => {
  it.each([
    ["waits for the merchant while it did", "pending", { contact_name: "Ann" }, "pending"],
    ["is handed in again after a rejection, with any word", "rejected", {}, "pending"],
    ["stays verified with another contact", "verified", { contact_name: "Ann" }, "verified"],
    ["stays verified with the same facts", "verified", { tax_id: "DE1" }, "verified"],
    ["is looked at again with another name", "verified", { company_name: "Oak" }, "pending"],
    ["is looked at again with another number", "verified", { registration_number: "8" }, "pending"],
    ["is looked at again without its tax id", "verified", { tax_id: null }, "pending"],
  ] as const)("%s", (_, status, changes, expected) => {
    expect(statusAfterWriting({ ...facts, status }, changes)).toBe(expected)
  })
})
