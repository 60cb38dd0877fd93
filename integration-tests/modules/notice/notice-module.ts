import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import { MINUTE_MS } from "../../../src/modules/notice/quiet-hours"
import NoticeModuleService from "../../../src/modules/notice/service"
import { noticeOptions } from "../../helpers/notices"

export { MINUTE_MS }
export const now = new Date("2026-11-21T12:00:00Z")
export const after = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS)

type Suite = {
  service: NoticeModuleService
  /** All messages, in the order in which they were written. */
  messages: () => ReturnType<NoticeModuleService["listNoticeMessages"]>
}

/** Runs a suite against the module alone, with its real tables and their indexes. */
export function aNoticeModule(suite: (suite: Suite) => void) {
  moduleIntegrationTestRunner<NoticeModuleService>({
    moduleName: NOTICE_MODULE,
    resolve: resolve("src/modules/notice"),
    pathToMigrations: resolve("src/modules/notice/migrations"),
    moduleOptions: noticeOptions,
    testSuite: ({ service }) =>
      suite({
        service,
        messages: () => service.listNoticeMessages({}, { order: { created_at: "ASC", id: "ASC" } }),
      }),
  })
}
