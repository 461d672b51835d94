/**
 * The only place with X's test ids. Each is a plain constant, so a content script carries only those it uses;
 * what each is for, and on which pages it must be found, stands in `expected.ts`.
 */

// The frame of every page
export const primaryColumn = '[data-testid="primaryColumn"]';
export const sidebarColumn = '[data-testid="sidebarColumn"]';
export const cell = '[data-testid="cellInnerDiv"]';
export const accountSwitcher = '[data-testid="SideNav_AccountSwitcher_Button"]';
export const newPostButton = '[data-testid="SideNav_NewTweet_Button"]';
export const homeTab = '[data-testid="AppTabBar_Home_Link"]';
export const notificationsTab = '[data-testid="AppTabBar_Notifications_Link"]';
export const messagesTab = '[data-testid="AppTabBar_DirectMessage_Link"]';
export const profileTab = '[data-testid="AppTabBar_Profile_Link"]';
export const dmDrawer = '[data-testid="DMDrawer"]';
export const userCell = '[data-testid="UserCell"]';

// A post
export const post = 'article[data-testid="tweet"]';
export const postUserName = '[data-testid="User-Name"]';
export const postAvatar = '[data-testid="Tweet-User-Avatar"]';
export const postText = '[data-testid="tweetText"]';
export const postPhoto = '[data-testid="tweetPhoto"]';
export const postSocialContext = '[data-testid="socialContext"]';
export const postShowMore = '[data-testid="tweet-text-show-more-link"]';
export const postMenu = '[data-testid="caret"]';
export const replyAction = '[data-testid="reply"]';
export const repostAction = '[data-testid="retweet"]';
export const likeAction = '[data-testid="like"]';
export const unlikeAction = '[data-testid="unlike"]';
export const promoted = '[data-testid="placementTracking"]';
export const userAvatar = '[data-testid^="UserAvatar-Container-"]';

// A profile's header
export const profileName = '[data-testid="UserName"]';
export const profileBio = '[data-testid="UserDescription"]';
export const profileItems = '[data-testid="UserProfileHeader_Items"]';
export const profileLocation = '[data-testid="UserLocation"]';
export const profileJoined = '[data-testid="UserJoinDate"]';

// The post composer
export const composerText = '[data-testid="tweetTextarea_0"]';
export const composerToolBar = '[data-testid="toolBar"]';
export const composerFile = '[data-testid="fileInput"]';
/** Post, in the dialog. */
export const postButton = '[data-testid="tweetButton"]';
/** Post, in the page (and Reply under a post). */
export const postButtonInline = '[data-testid="tweetButtonInline"]';

// Old direct messages
export const dmViewport = '[data-testid="DmActivityViewport"]';
export const dmEntry = '[data-testid="messageEntry"]';
export const dmComposerText = '[data-testid="dmComposerTextInput"]';
export const dmComposerSend = '[data-testid="dmComposerSendButton"]';

// XChat
export const xchat = '[data-testid="dm-container"]';
export const xchatInbox = '[data-testid="dm-inbox-panel"]';
export const xchatPanel = '[data-testid="dm-conversation-panel"]';
export const xchatHeader = '[data-testid="dm-conversation-header"]';
export const xchatList = '[data-testid="dm-message-list"]';
/** One message; its text has a test id of the same beginning, hence the `:not`. */
export const xchatMessage = '[data-testid^="message-"]:not([data-testid^="message-text-"])';
export const xchatMessageText = '[data-testid^="message-text-"]';
export const xchatConversation = '[data-testid^="dm-conversation-item-"]';
export const xchatComposer = '[data-testid="dm-composer-form"]';
export const xchatComposerText = '[data-testid="dm-composer-textarea"]';
/** Only there once the composer holds text. */
export const xchatComposerSend = '[data-testid="dm-composer-send-button"]';
