import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../modules/notice"
import {
  isNoticeKey,
  NOTICE_KEYS,
  NoticeDefinition,
  NoticeKey,
  NOTICES,
} from "../../modules/notice/catalogue"
import { contentOf } from "../../modules/notice/messages/content-of"
import { sitesOf } from "../../modules/notice/messages/sites"
import { TEMPLATES } from "../../modules/notice/messages/templates"
import { renderEmail } from "../../modules/notice/rendering/email"
import { renderSms } from "../../modules/notice/rendering/sms"
import { renderTelegram } from "../../modules/notice/rendering/telegram"
import NoticeModuleService from "../../modules/notice/service"

/** Where the link for switching off leads in a sample: nobody is switched off by it. */
const SAMPLE_TOKEN = "sample"

const noticesIn = (container: MedusaContainer) =>
  container.resolve<NoticeModuleService>(NOTICE_MODULE)

function describe(key: NoticeKey) {
  const { group, audience, channels, optional, is_critical }: NoticeDefinition = NOTICES[key]
  return {
    ...{ key, group, audience, channels },
    optional_channels: optional ?? [],
    is_critical: is_critical ?? false,
  }
}

/** All notices with the title of their samples. */
export async function listTemplates(container: MedusaContainer, locale?: string) {
  const notices = noticesIn(container)
  const { name } = await notices.readBrand()
  return NOTICE_KEYS.map((key) => ({
    ...describe(key),
    title: sampleOf(key, languageOf(notices, name, locale)).title,
  }))
}

/**
 * A notice as every channel would carry it, told of its sample and in the present brand.
 *
 * @throws MedusaError not_found for a key that the catalogue does not have
 */
export async function renderTemplate(container: MedusaContainer, key: string, locale?: string) {
  assertIsNotice(key)
  const notices = noticesIn(container)
  const brand = await notices.readBrand()
  const { public_url } = notices.options
  const language = languageOf(notices, brand.name, locale)
  const content = sampleOf(key, language)
  const { is_critical, ...description } = describe(key)
  const setting = {
    ...{ brand, locale: language.locale },
    sites: sitesOf(brand.storefront_url, public_url),
    unsubscribe_url: is_critical ? null : `${public_url}/unsubscribe/${SAMPLE_TOKEN}`,
  }
  return {
    ...{ ...description, is_critical, locale: language.locale },
    ...(await renderEmail(content, setting)),
    telegram: renderTelegram(content, setting),
    sms: renderSms(content, setting),
    inbox: { title: content.title, body: content.body, path: content.action?.path ?? null },
  }
}

const languageOf = (notices: NoticeModuleService, brand: string, locale?: string) => ({
  ...{ brand, time_zone: notices.options.time_zone },
  locale: locale ?? notices.options.locale,
})

function sampleOf(key: NoticeKey, language: Parameters<typeof contentOf>[1]) {
  const { sample: facts, sample_secret: secret } = TEMPLATES[key]
  return contentOf({ key, facts, secret }, language)
}

export function assertIsNotice(key: string): asserts key is NoticeKey {
  if (isNoticeKey(key)) return
  const message = `There is no notice '${key}'; GET /admin/notice-templates lists those there are`
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}
