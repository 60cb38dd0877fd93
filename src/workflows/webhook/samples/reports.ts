import { Sample, SHOP } from "./sample"

export const reportRun: Sample = {
  merchant: {
    id: "reprun_01KAN9G6Y4BC",
    report_key: "sales",
    format: "xlsx",
    raw: false,
    params: { from: "2026-11-01", to: "2026-11-21", grain: "day", currency: null },
    state: "done",
    rows: 21,
    bytes: 7_412,
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    error: null,
    requested_by: null,
    schedule_id: "repsch_01KAN9F2M7WQ",
    seller_id: SHOP.id,
    file_name: "sales-2026-11-01-to-2026-11-21.xlsx",
    created_at: "2026-11-22T05:00:00.000Z",
    started_at: "2026-11-22T05:00:01.000Z",
    finished_at: "2026-11-22T05:00:02.000Z",
    expires_at: "2026-12-22T05:00:02.000Z",
  },
}
