document.getElementById('after').textContent = 'run';
