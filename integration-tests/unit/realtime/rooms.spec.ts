import { MEMBER_ROLES } from "../../../src/modules/seller/rules"
import { roomsOfMember } from "../../../src/sockets/seller/rooms"

/** A table that lets the packers see orders only, and those who help buyers nothing at all. */
jest.mock("../../../src/api/seller/role-table", () => ({
  rolesFor: (method: string, path: string) => {
    const table: Record<string, string[]> = {
      "GET /seller/orders": ["owner", "manager", "finance", "fulfilment"],
      "GET /seller/stock/crossings": ["owner", "manager"],
    }
    return table[`${method} ${path}`]
  },
}))

describe("the rooms of a store's members", () => {
  it("are those of what the role table lets them read, and their own", () => {
    const rooms = MEMBER_ROLES.map((role) => [
      role,
      ...roomsOfMember({ user_id: "user_1", role, seller_id: "sel_1" }),
    ])
    expect(rooms).toEqual([
      ["owner", "user:user_1", "seller:sel_1:orders", "seller:sel_1:stock"],
      ["manager", "user:user_1", "seller:sel_1:orders", "seller:sel_1:stock"],
      ["fulfilment", "user:user_1", "seller:sel_1:orders"],
      ["finance", "user:user_1", "seller:sel_1:orders"],
      ["support", "user:user_1"],
    ])
  })
})
