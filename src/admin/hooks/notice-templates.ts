import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { NoticeAudience, NoticeChannel, NoticeGroup, noticeKeys } from "./notice"

export type NoticeTemplate = {
  key: string
  group: NoticeGroup
  audience: NoticeAudience
  channels: NoticeChannel[]
  optional_channels: NoticeChannel[]
  is_critical: boolean
  /** Of the sample, in words. */
  title: string
}
export type NoticeTemplateDetail = NoticeTemplate & {
  subject: string
  html: string
  text: string
  telegram: string
  sms: string
  inbox: { title: string; body: string; path: string | null }
}
/** Without a receiver it goes to whoever asks, or to the merchant's own chat. */
export type TestMessage = { channel: "email" | "telegram" | "sms"; to?: string }

const path = "/admin/notice-templates"

export const useNoticeTemplates = () =>
  useQuery({
    queryKey: noticeKeys.list("templates"),
    queryFn: () => sdk.client.fetch<{ templates: NoticeTemplate[] }>(path),
    select: ({ templates }) => templates,
  })

/** With the branding of the moment. */
export const useNoticeTemplate = (key: string) =>
  useQuery({
    queryKey: noticeKeys.detail("template", key),
    queryFn: () => sdk.client.fetch<{ template: NoticeTemplateDetail }>(`${path}/${key}`),
    select: ({ template }) => template,
    placeholderData: keepPreviousData,
  })

export const useSendTest = (key: string) =>
  useMutation({
    mutationFn: (body: TestMessage) =>
      sdk.client.fetch<{ test: { to: string } }>(`${path}/${key}/test-message`, {
        method: "POST",
        body,
      }),
  })
