import { together } from "../../../src/workflows/notice/tellers/outbid"

describe("alarms of a moment", () => {
  it("are one for each auction, with everybody once and the newest number", () => {
    const events = [
      { id: "auc_1", customer_ids: ["ann", "bob"], seq: 4 },
      { id: "auc_2", customer_ids: ["ann"], seq: 9 },
      { id: "auc_1", customer_ids: ["bob", "cat"], seq: 7 },
      { id: "auc_1", customer_ids: ["dan"], seq: 5 },
    ]
    expect(together(events)).toEqual([
      { id: "auc_1", customer_ids: ["ann", "bob", "cat", "dan"], seq: 7 },
      { id: "auc_2", customer_ids: ["ann"], seq: 9 },
    ])
  })
})
