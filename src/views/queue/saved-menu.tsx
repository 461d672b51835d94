/** Keeping the filter one looks through under a name, and changing those one has. */
import { useState } from "react";
import { SAVED_NAME, type SavedFilter } from "../../domain/queue/saved";
import { t } from "../text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Menu } from "../ui/menu";
import { TextField } from "../ui/text-field";
import type { Look } from "./use-queue";
import { type Saved, savedNamed } from "./use-saved";

interface SavedMenuProps {
  saved: Saved;
  /** The one that is looked through. */
  chosen: SavedFilter | undefined;
  look: Look;
}

/** A menu beside the views. */
export function SavedMenu({ saved, chosen, look }: SavedMenuProps) {
  const [naming, setNaming] = useState<"save" | "rename">();
  const items = [
    { id: "save" as const, label: t("queue.saved.save"), isDisabled: chosen !== undefined },
    { id: "rename" as const, label: t("queue.saved.rename"), isDisabled: !chosen },
    { id: "remove" as const, label: t("queue.saved.remove"), isDisabled: !chosen, danger: true },
  ];
  return (
    <>
      <Menu
        label={t("queue.saved")}
        size="s"
        items={items}
        onAction={(id) => {
          if (id !== "remove") setNaming(id);
          else if (chosen) saved.remove(chosen);
        }}
      />
      {naming && <NameDialog key={naming} saved={saved} chosen={chosen} look={look} naming={naming} onClose={() => setNaming(undefined)} />}
    </>
  );
}

interface NameDialogProps extends SavedMenuProps {
  naming: "save" | "rename";
  onClose: () => void;
}

function NameDialog({ saved, chosen, look, naming, onClose }: NameDialogProps) {
  const [name, setName] = useState(naming === "rename" ? (chosen?.name ?? "") : "");
  const taken = savedNamed(saved.all, name);
  const isOther = taken !== undefined && taken.id !== chosen?.id;
  const objection =
    naming === "rename" && isOther
      ? t("queue.saved.taken")
      : naming === "save" && !taken && saved.isFull
        ? t("queue.saved.full", { n: saved.all.length })
        : undefined;
  const isReady = name.trim() !== "" && objection === undefined;
  const keep = () => {
    if (!isReady) return;
    if (naming === "save") saved.save(name, look);
    else if (chosen) saved.rename(chosen, name);
    onClose();
  };
  const label = t(naming === "save" ? "queue.saved.save_do" : "queue.saved.rename_do");
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(naming === "save" ? "queue.saved.save" : "queue.saved.rename")}
      actions={
        <Button variant="primary" isDisabled={!isReady} onPress={keep}>
          {label}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={t("queue.saved.name")}
          value={name}
          onChange={setName}
          maxLength={SAVED_NAME}
          autoFocus
          isInvalid={objection !== undefined}
          {...(objection !== undefined && { errorMessage: objection })}
          {...(naming === "save" && taken && { description: t("queue.saved.replaces", { name: taken.name }) })}
        />
      </form>
    </Dialog>
  );
}
