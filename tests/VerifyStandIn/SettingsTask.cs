using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that starts when it is awaited or returned as a task, so that settings can still be chained to it.</summary>
public class SettingsTask
{
    private readonly VerifySettings _settings;
    private readonly Func<VerifySettings, Task> _verify;
    private Task? _task;

    internal SettingsTask(VerifySettings? settings, Func<VerifySettings, Task> verify)
    {
        // Settings can be shared by several tests, so what is chained to one comparison stays with it.
        _settings = VerifySettings.CopyOf(settings);
        _verify = verify;
    }

    public static implicit operator Task(SettingsTask settingsTask) => settingsTask.ToTask();

    /// <inheritdoc cref="VerifySettings.UseDirectory"/>
    public SettingsTask UseDirectory(string directory)
    {
        _settings.UseDirectory(directory);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.UseFileName"/>
    public SettingsTask UseFileName(string fileName)
    {
        _settings.UseFileName(fileName);
        return this;
    }

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    private Task ToTask() => _task ??= _verify(_settings);
}
