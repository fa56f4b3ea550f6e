// Passkeys are made and used by the browser itself, so this is the one thing here that needs a script.

for (const text of document.querySelectorAll('[data-without-script]')) text.remove();

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const problem = form.querySelector('[data-passkey-problem]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    event.stopPropagation();
    problem.textContent = '';
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
      problem.textContent =
        'Trình duyệt này chưa dùng được khóa truy cập. Xin dùng mật khẩu cùng mã xác thực.';
      return;
    }
    try {
      const credential = await askBrowser(form.dataset.passkey, JSON.parse(form.dataset.options));
      form.elements.traloi.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch (error) {
      problem.textContent =
        error.name === 'InvalidStateError'
          ? 'Khóa của máy này đã được thêm từ trước.'
          : 'Chưa dùng được khóa: đã đóng hộp thoại, hoặc máy không có khóa cho trang này. Xin thử lại.';
    }
  });
}

function askBrowser(what, options) {
  if (what === 'create') {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    return navigator.credentials.create({ publicKey });
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return navigator.credentials.get({ publicKey });
}
