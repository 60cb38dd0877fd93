import { Body, Head, Heading, Html, Link, Preview, Text } from "@react-email/components"
import { render } from "@react-email/render"
import type { Brand } from "../brands"
import type { NoticeContent } from "../messages/content"
import type { Sites } from "../messages/sites"

export type EmailSetting = {
  brand: Brand
  locale: string
  sites: Sites
  /** Null for what cannot be switched off. */
  unsubscribe_url: string | null
}
export type Email = { subject: string; html: string; text: string }

/** The message as a mail with a plain-text part. */
export async function renderEmail(content: NoticeContent, setting: EmailSetting): Promise<Email> {
  const { title, body, code, action } = content
  const { locale, sites, unsubscribe_url } = setting
  const url = action && `${sites[action.site]}${action.path}`
  const html = await render(
    <Html lang={locale}>
      <Head />
      <Preview>{body}</Preview>
      <Body>
        <Heading>{title}</Heading>
        <Text>{body}</Text>
        {code && <Text>{code}</Text>}
        {action && url && <Link href={url}>{action.label}</Link>}
        {unsubscribe_url && <Link href={unsubscribe_url}>Unsubscribe</Link>}
      </Body>
    </Html>
  )
  const text = [title, body, code, url, unsubscribe_url].filter(Boolean).join("\n\n")
  return { subject: title, html, text }
}
