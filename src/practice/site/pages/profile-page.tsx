/** A profile with posts, or posts and replies. */
import { useEffect, useState } from "react";
import { dmIdOf } from "../../ids";
import { Icon, Verified } from "../icons";
import type { User } from "../read";
import { Link, navigate, usePlace } from "../router";
import { BackHead, Layout, Tabs } from "../shell/layout";
import { loadUser, toast, useSite } from "../state";
import { Timeline } from "../timeline";
import { count } from "../words";

const PATH = ["user", "result", "timeline", "timeline", "instructions"];

export function ProfilePage({ handle, replies }: { handle: string; replies: boolean }) {
  const { visit } = usePlace();
  const [user, setUser] = useState<User | null | "error" | undefined>(() =>
    Object.values(useSite.getState().users).find((one) => one.handle.toLowerCase() === handle.toLowerCase()),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: every visit asks anew, as X does
  useEffect(() => {
    let left = false;
    loadUser(handle).then(
      (found) => !left && setUser(found),
      () => !left && setUser("error"),
    );
    return () => {
      left = true;
    };
  }, [handle, visit]);
  if (!user || user === "error") {
    return (
      <Layout label="Home timeline">
        <BackHead title="Profile" />
        {user !== undefined && (
          <div className="state" data-testid="emptyState">
            <h2>{user === null ? "This account doesn’t exist" : "Something went wrong. Try reloading."}</h2>
            <p>Try searching for another.</p>
          </div>
        )}
      </Layout>
    );
  }
  const path = replies ? `/${user.handle}/with_replies` : `/${user.handle}`;
  return (
    <Layout label="Home timeline">
      <BackHead title={user.name} under={`${count(user.posts)} ${user.posts === 1 ? "post" : "posts"}`} />
      <Head user={user} />
      <Tabs
        label="Profile timelines"
        tabs={[
          { to: `/${user.handle}`, label: "Posts", on: !replies },
          { to: `/${user.handle}/with_replies`, label: "Replies", on: replies },
        ]}
      />
      <Timeline
        key={path}
        source={{ name: path, operation: replies ? "UserTweetsAndReplies" : "UserTweets", variables: { userId: user.id }, path: PATH }}
        label={`Timeline: ${user.name}’s posts`}
        empty={
          <>
            <h2>@{user.handle} hasn’t posted</h2>
            <p>When they do, their posts will show up here.</p>
          </>
        }
        restore={path}
      />
    </Layout>
  );
}

function Head({ user }: { user: User }) {
  const own = useSite((state) => state.viewer?.id === user.id);
  const viewer = useSite((state) => state.viewer);
  const joined = new Date(user.joined).toLocaleDateString("en", { month: "long", year: "numeric" });
  return (
    <div className="profile">
      <div className="banner" />
      <div className="profile-top">
        <div data-testid={`UserAvatar-Container-${user.handle}`} className="big-avatar">
          <img
            alt="Opens profile photo"
            draggable
            src={user.avatar}
            width={133}
            height={133}
            className={user.square ? "avatar square" : "avatar"}
          />
        </div>
        {!own && viewer && (
          <div className="profile-buttons">
            <button
              type="button"
              aria-label="Message"
              data-testid="sendDMFromProfile"
              className="icon-button outlined"
              onClick={() => navigate(`/messages/${dmIdOf(viewer.id, user.id)}`)}
            >
              <Icon name="mail" />
            </button>
            <button
              type="button"
              data-testid={`${user.id}-follow`}
              aria-label={`Follow @${user.handle}`}
              className="pill ink small"
              onClick={() => toast("Not part of the practice site")}
            >
              <span>Follow</span>
            </button>
          </div>
        )}
      </div>
      <div data-testid="UserName" className="profile-name">
        <div dir="ltr">
          <span>
            <span>{user.name}</span>
            {user.verified && <Verified kind={user.verified} />}
            {user.protected && (
              <span role="img" aria-label="Protected account" data-testid="icon-lock">
                <Icon name="lock" size={18} />
              </span>
            )}
          </span>
        </div>
        <div tabIndex={-1}>
          <div dir="ltr" className="soft">
            <span>@{user.handle}</span>
          </div>
        </div>
      </div>
      {user.bio && (
        <div dir="auto" data-testid="UserDescription">
          <span>{user.bio}</span>
        </div>
      )}
      <div dir="ltr" data-testid="UserProfileHeader_Items" className="profile-items soft">
        {user.location && (
          <span dir="ltr" role="presentation" data-testid="UserLocation">
            <Icon name="place" size={18} />
            <span>
              <span>{user.location}</span>
            </span>
          </span>
        )}
        {user.link && (
          <a
            dir="ltr"
            data-testid="UserUrl"
            href={`https://${user.link}`}
            target="_blank"
            rel="noopener noreferrer nofollow"
            onClick={(event) => event.preventDefault()}
          >
            <Icon name="link" size={18} />
            <span>{user.link}</span>
          </a>
        )}
        <span dir="ltr" role="presentation" data-testid="UserJoinDate">
          <Icon name="calendar" size={18} />
          <span>Joined {joined}</span>
        </span>
      </div>
      <div className="profile-counts">
        <Link to={`/${user.handle}/following`} dir="ltr" onClick={(event) => event.preventDefault()}>
          <span className="strong">{count(user.following)}</span> <span className="soft">Following</span>
        </Link>
        <Link to={`/${user.handle}/verified_followers`} dir="ltr" onClick={(event) => event.preventDefault()}>
          <span className="strong">{count(user.followers)}</span> <span className="soft">Followers</span>
        </Link>
      </div>
    </div>
  );
}
