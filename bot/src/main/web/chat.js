// The chat in the middle: Microsoft's Web Chat on our Direct Line, in our colours.
import { basis, current, word, wordsOf } from './words.js';

const { WebChat } = window;
const place = document.getElementById('webchat');
let open = null;

// What the client calls a connection that it does not mend itself.
const EXPIRED = 3;
const FAILED = 4;
const ENDED = 5;

// Opens a conversation in place of the one that was open; says when it is there, what is heard in it,
// and when it is lost. Coming back to the same one, what was being typed stays.
export function enter(grant, { connected, heard, said, lost }) {
  const draft = open?.grant.conversationId === grant.conversationId ? open.store.getState().sendBoxValue : '';
  leave();
  const directLine = WebChat.createDirectLine({
    token: grant.token,
    domain: `${location.origin}/v3/directline`,
    webSocket: true,
  });
  const store = WebChat.createStore({}, ({ dispatch }) => next => action => {
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      dispatch(event('webchat/join', { language: basis() }));
      if (current() !== basis()) dispatch(event('vertrek/language', { language: current() }));
      connected();
    }
    if (action.type === 'WEB_CHAT/SEND_MESSAGE' && said(action.payload.text)) return action;
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      heard(action.payload.activity);
      return next(withoutNumbers(action));
    }
    return next(action);
  });
  directLine.connectionStatus$.subscribe(status => {
    if (open?.directLine === directLine && [EXPIRED, FAILED, ENDED].includes(status)) lost();
  });
  const root = document.createElement('div');
  place.replaceChildren(root);
  open = { directLine, store, root, grant };
  draw();
  if (draft) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
}

export function leave() {
  const left = open;
  open = null;
  left?.directLine.end();
  place.replaceChildren();
}

// Tells the bot, and draws the client's own words anew.
export function speak(locale) {
  open?.store.dispatch(event('vertrek/language', { language: locale }));
  draw();
}

export function draw() {
  if (!open) return;
  WebChat.renderWebChat({
    directLine: open.directLine,
    store: open.store,
    userID: open.grant.user,
    username: open.grant.name,
    locale: basis(),
    styleOptions: style(),
    overrideLocalizedStrings: { ...wordsOf('webchat.'), TEXT_INPUT_PLACEHOLDER: word('chat.placeholder') },
    adaptiveCardsHostConfig: cards(),
  }, open.root);
}

export const focus = () => place.querySelector('[data-testid="send box text area"]')?.focus();

// The client is handed colours, not names of colours.
for (const theme of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
  matchMedia(theme).addEventListener('change', draw);
}

const event = (name, value) => ({ type: 'WEB_CHAT/SEND_EVENT', payload: { name, value } });

// Buttons show the answers already; their numbers are for who has no buttons.
function withoutNumbers(action) {
  const { activity } = action.payload;
  const question = activity.channelData?.question;
  if (!question) return action;
  return { ...action, payload: { ...action.payload, activity: { ...activity, text: question } } };
}

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function style() {
  return {
    accent: colour('brand'),
    avatarSize: 32,
    backgroundColor: colour('panel'),
    botAvatarImage: '/web/icon.svg',
    botAvatarInitials: 'V',
    botAvatarBackgroundColor: 'transparent',
    bubbleBackground: colour('theirs'),
    bubbleBorderColor: colour('line'),
    bubbleBorderWidth: Number(colour('edge')),
    bubbleBorderRadius: 8,
    bubbleFromUserBackground: colour('mine'),
    bubbleFromUserBorderColor: colour('line'),
    bubbleFromUserBorderWidth: Number(colour('edge')),
    bubbleFromUserBorderRadius: 8,
    bubbleFromUserTextColor: colour('text'),
    bubbleTextColor: colour('text'),
    bubbleMaxWidth: 680,
    bubbleAttachmentMaxWidth: 680,
    bubbleMinHeight: 36,
    groupTimestamp: 300_000,
    hideUploadButton: true,
    disableFileUpload: true,
    markdownRespectCRLF: true,
    paddingRegular: 12,
    primaryFont: colour('font'),
    monospaceFont: 'ui-monospace, Consolas, monospace',
    rootHeight: '100%',
    rootWidth: '100%',
    sendBoxBackground: colour('raised'),
    sendBoxBorderTop: `1px solid ${colour('line')}`,
    sendBoxTextColor: colour('text'),
    sendBoxPlaceholderColor: colour('quiet'),
    sendBoxButtonColor: colour('brand'),
    sendBoxButtonShadeColor: 'transparent',
    sendBoxHeight: 48,
    subtle: colour('quiet'),
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: colour('panel'),
    suggestedActionBackgroundColorOnHover: colour('hover'),
    suggestedActionBorderColor: colour('brand'),
    suggestedActionBorderRadius: 4,
    suggestedActionBorderWidth: 1,
    suggestedActionTextColor: colour('brand-text'),
    suggestedActionHeight: 32,
    timestampColor: colour('quiet'),
    transcriptOverlayButtonBackground: colour('brand'),
    transcriptOverlayButtonColor: colour('on-brand'),
    typingAnimationBackgroundImage: 'url(/web/typing.svg)',
  };
}

function cards() {
  const both = (name, subtle = 'quiet') => ({ default: colour(name), subtle: colour(subtle) });
  const foregroundColors = {
    default: both('text'),
    accent: both('brand-text'),
    good: both('good', 'good'),
    warning: both('warning', 'warning'),
    attention: both('bad', 'bad'),
    dark: both('text'),
    light: both('quiet'),
  };
  return {
    fontFamily: colour('font'),
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 12 },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    supportsInteractivity: true,
    containerStyles: {
      default: { backgroundColor: colour('theirs'), foregroundColors },
      emphasis: { backgroundColor: colour('brand-tint'), foregroundColors },
    },
    actions: {
      maxActions: 20,
      actionsOrientation: 'vertical',
      actionAlignment: 'stretch',
      buttonSpacing: 6,
      spacing: 'default',
    },
  };
}
