import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"
import { Agent, Ticket, TicketCounts, ticketKeys, TICKETS } from "./ticket"
import type { TicketDetail } from "./ticket-detail"

type TicketPage = { tickets: Ticket[]; is_count_exact: boolean } & Page

/** Others work on the same tickets, and nobody tells a page that is not open. */
const ALWAYS = "always"
const AGENTS_STALE_MS = 5 * 60_000

export const useTickets = (query: object, enabled = true) =>
  useQuery({
    queryKey: ticketKeys.list(query),
    queryFn: () => sdk.client.fetch<TicketPage>(TICKETS, { query }),
    placeholderData: keepPreviousData,
    refetchOnMount: ALWAYS,
    enabled,
  })

/** Of what stands on the tabs; read anew with the lists. */
export const useTicketCounts = () =>
  useQuery({
    queryKey: ticketKeys.list("counts"),
    queryFn: () => sdk.client.fetch<{ counts: TicketCounts }>(`${TICKETS}/counts`),
    select: ({ counts }) => counts,
    refetchOnMount: ALWAYS,
  })

export const useTicket = (id: string) =>
  useQuery({
    queryKey: ticketKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ ticket: TicketDetail }>(`${TICKETS}/${id}`),
    select: ({ ticket }) => ticket,
    refetchOnMount: ALWAYS,
  })

/** The people who may be given tickets. */
export const useTicketAgents = (enabled = true) =>
  useQuery({
    queryKey: ["ticket-agent"],
    enabled,
    queryFn: () => sdk.client.fetch<{ agents: Agent[] }>(`${TICKETS}/agents`),
    select: ({ agents }) => agents,
    staleTime: AGENTS_STALE_MS,
  })

/** The ticket as it is now, beside the one that is read; read again with each version told. */
export const useFreshTicket = (id: string, told: number | undefined) =>
  useQuery({
    queryKey: ticketKeys.detail(id, "fresh", told),
    queryFn: () => sdk.client.fetch<{ ticket: TicketDetail }>(`${TICKETS}/${id}`),
    select: ({ ticket }) => ticket,
    gcTime: 0,
  })
