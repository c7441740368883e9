// On every page of the documentation site: a button that copies a text to paste, and a line that tells where an older
// version is being read. Without it nothing is missing.
(() => {
  for (const pre of document.querySelectorAll('main pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    const said = document.createElement('span');
    said.className = 'said';
    said.setAttribute('role', 'status');
    button.addEventListener('click', () => {
      const tell = (text) => {
        said.textContent = text;
        setTimeout(() => (said.textContent = ''), 4000);
      };
      // there is no clipboard on a page that came over plain http
      const copied = navigator.clipboard?.writeText(pre.textContent) ?? Promise.reject(new Error('no clipboard'));
      copied.then(
        () => tell('Copied'),
        () => {
          window.getSelection().selectAllChildren(pre);
          tell('Selected: copy it with your keyboard');
        },
      );
    });
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.append(said, button);
    pre.before(bar);
  }

  // versions.js, above the folders of the versions, knows what has come since
  const newest = window.wayleafVersions?.[0];
  const { version } = document.body.dataset;
  if (newest && newest !== version) {
    const note = document.createElement('p');
    note.className = 'older';
    const link = document.createElement('a');
    link.href = new URL('index.html', document.querySelector('.version').href).href;
    link.textContent = `The newest is ${newest}`;
    note.append(`This is the documentation of ${version}. `, link, '.');
    document.querySelector('main').prepend(note);
  }
})();
