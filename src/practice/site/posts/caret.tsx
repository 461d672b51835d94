/** The "More" button of a post. */
import { useCallback, useState } from "react";
import { Icon } from "../icons";
import { ConfirmSheet, Menu, MenuItem } from "../menu";
import { navigate } from "../router";
import { remove, toast, useSite } from "../state";

export function Caret({ postId, userId, handle }: { postId: string; userId: string; handle: string }) {
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const own = useSite((state) => state.viewer?.id === userId);
  const close = useCallback(() => setOpen(false), []);
  return (
    <div className="anchor caret">
      <button
        type="button"
        aria-expanded={open}
        aria-haspopup="menu"
        aria-label="More"
        data-testid="caret"
        onClick={(event) => {
          event.stopPropagation();
          setOpen(true);
        }}
      >
        <div dir="ltr">
          <Icon name="more" size={18} />
        </div>
      </button>
      {open && (
        <Menu onClose={close}>
          {own ? (
            <MenuItem icon="trash" danger onPress={() => setAsking(true)}>
              Delete
            </MenuItem>
          ) : (
            <MenuItem icon="person" onPress={() => navigate(`/${handle}`)}>
              Go to @{handle}
            </MenuItem>
          )}
          <MenuItem icon="link" onPress={() => toast("Not part of the practice site")}>
            Embed post
          </MenuItem>
        </Menu>
      )}
      {asking && (
        <ConfirmSheet
          title="Delete post?"
          text="This can’t be undone and it will be removed from your profile, the timeline of any accounts that follow you, and from search results."
          yes="Delete"
          onYes={() => {
            setAsking(false);
            void remove(postId);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
