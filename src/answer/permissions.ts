/** Who may what: the only place that says so. Roles come from the transport; in which channels somebody may post, Teams says. */
export type Role = "asker" | "editor";
export type Deed = "ask" | "post" | "subscribe" | "edit";

const ALLOWED: Record<Role, readonly Deed[]> = {
  asker: ["ask", "post", "subscribe"],
  editor: ["ask", "post", "subscribe", "edit"],
};

export const may = (role: Role, deed: Deed): boolean => ALLOWED[role].includes(deed);
