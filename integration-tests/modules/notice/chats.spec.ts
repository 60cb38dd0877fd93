import { after, aNoticeModule, now } from "./notice-module"

const READING_MINUTES = 1

aNoticeModule(({ service }) => {
  const chats = (code: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ code, chat_id: `${i}`, title: "A chat" }))
  const row = async (seller_id = "sel_1") => (await service.findChat(seller_id))!

  it("a code links one chat, however many come with it at once", async () => {
    const { code } = await service.openStartCode("sel_1", now)
    const links = await Promise.all(chats(code, 10).map((chat) => service.linkChat(chat, after(1))))
    expect(links.filter(Boolean)).toEqual(["sel_1"])
    expect(await row()).toMatchObject({
      ...{ start_code_hash: null, start_code_expires_at: null, linked_at: after(1) },
    })
  })

  it("a code is good for fifteen minutes, and not a moment longer", async () => {
    const { code, expires_at } = await service.openStartCode("sel_1", now)
    expect(expires_at).toEqual(after(15))
    const [chat] = chats(code, 1)
    expect(await service.linkChat(chat, after(15))).toBeNull()
    expect(await service.linkChat(chat, new Date(after(15).getTime() - 1))).toBe("sel_1")
  })

  it("of many codes opened at once for one store the last alone is good", async () => {
    const opened = await Promise.all(
      Array.from({ length: 10 }, () => service.openStartCode("sel_1", now))
    )
    const links = []
    for (const { code } of opened) links.push(await service.linkChat(chats(code, 1)[0], now))
    expect(links.filter(Boolean)).toEqual(["sel_1"])
    expect(await service.listTelegramChats({})).toHaveLength(1)
  })

  it("a new code leaves the linked chat alone until it is used", async () => {
    const first = await service.openStartCode("sel_1", now)
    await service.linkChat({ code: first.code, chat_id: "1", title: "Old" }, now)
    const second = await service.openStartCode("sel_1", now)
    expect(await row()).toMatchObject({ chat_id: "1", title: "Old" })
    await service.linkChat({ code: second.code, chat_id: "2", title: "New" }, now)
    expect(await row()).toMatchObject({ chat_id: "2", title: "New" })
  })

  it("chats are awaited while a code is open, and a quarter of an hour longer", async () => {
    expect(await service.areChatsAwaited(now)).toBe(false)
    const { code } = await service.openStartCode("sel_1", now)
    expect(await service.areChatsAwaited(after(29))).toBe(true)
    expect(await service.areChatsAwaited(after(30))).toBe(false)
    await service.linkChat(chats(code, 1)[0], now)
    expect(await service.areChatsAwaited(now)).toBe(false)
  })

  it("a chat that is broken is so for all stores that share it, until one links it again", async () => {
    for (const seller_id of ["sel_1", "sel_2"]) {
      const { code } = await service.openStartCode(seller_id, now)
      await service.linkChat({ code, chat_id: "7", title: "Shared" }, now)
    }
    await service.markChat("7", "Telegram: 403 Forbidden", now)
    expect((await row("sel_1")).broken_reason).toBe("Telegram: 403 Forbidden")
    expect((await row("sel_2")).broken_reason).toBe("Telegram: 403 Forbidden")
    const { code } = await service.openStartCode("sel_1", now)
    await service.linkChat({ code, chat_id: "7", title: "Shared" }, now)
    expect((await row("sel_1")).broken_reason).toBeNull()
    await service.markChat("7", null, now)
    expect((await row("sel_2")).broken_reason).toBeNull()
  })

  it("a name of any length and script is kept, cut between two characters", async () => {
    const { code } = await service.openStartCode("sel_1", now)
    await service.linkChat({ code, chat_id: "1", title: "😀".repeat(200) }, now)
    expect((await row()).title).toBe("😀".repeat(128))
  })

  describe("reading what was written to the bot", () => {
    it("is the turn of one at a time, and goes on where the last one ended", async () => {
      const turns = await Promise.all(Array.from({ length: 10 }, () => service.takeReading(now)))
      const [turn, ...others] = turns.filter((one) => one !== null)
      expect(others).toEqual([])
      expect(turn.from).toBe(0)
      await service.endReading(turn, { next: 42, pause: null }, now)
      expect(await service.takeReading(now)).toMatchObject({ from: 42 })
    })

    it("is somebody else's after a minute without an end, and the late one is not heard", async () => {
      const late = (await service.takeReading(now))!
      expect(await service.takeReading(new Date(late.until.getTime() - 1))).toBeNull()
      const next = (await service.takeReading(after(READING_MINUTES)))!
      await service.endReading(late, { next: 7, pause: null }, after(READING_MINUTES))
      expect(await service.takeReading(after(READING_MINUTES))).toBeNull()
      await service.endReading(next, { next: 8, pause: null }, after(READING_MINUTES))
      expect(await service.takeReading(after(READING_MINUTES))).toMatchObject({ from: 8 })
    })

    it("waits for as long as Telegram asks, without losing its place", async () => {
      const turn = (await service.takeReading(now))!
      await service.endReading(turn, { next: 9, pause: after(5) }, now)
      expect(await service.takeReading(after(4))).toBeNull()
      const next = (await service.takeReading(after(5)))!
      await service.endReading(next, { next: null, pause: null }, after(5))
      expect(await service.takeReading(after(5))).toMatchObject({ from: 9 })
    })

    it("is no pause of a channel that the merchant would see", async () => {
      await service.takeReading(now)
      expect((await service.countMessages(now)).paused).toEqual([])
    })
  })
})
